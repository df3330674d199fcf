import { useSite } from "../site.ts";
import { ArrowTip } from "./arrow-tip.tsx";

/** How template, version, values, instance, cluster and lifecycle hang together. */
export function ConceptsPicture() {
  const { text } = useSite();
  const name = (id: string) => text.conceptList.find((one) => one.id === id)?.name ?? id;
  return (
    <svg viewBox="0 0 700 230" role="img" aria-label={text.conceptsPicture}>
      <ArrowTip id="tip-concepts" />
      <Box x={2} y={40} width={158} height={110} />
      <text class="action" x="18" y="66">
        {name("template")}
      </text>
      {["1.0.0", "1.1.0", "1.2.0"].map((version, at) => (
        <text class="label" x="81" y={90 + at * 22}>
          {version}
        </text>
      ))}
      <Arrow d="M160 95H336" />
      <text class="between" x="240" y="82">
        {`${name("version")} + ${name("values")}`}
      </text>
      <rect class="outer" x="318" y="2" width="380" height="226" rx="10" />
      <text class="action" x="334" y="28">
        {name("cluster")}
      </text>
      <Box x={342} y={64} width={166} height={62} kind="good" />
      <text class="action middle" x="425" y="100">
        {name("instance")}
      </text>
      <text class="action" x="342" y="166">
        {name("lifecycle")}
      </text>
      {["installing", "running", "deleting"].map((state, at) => (
        <>
          <Box
            x={342 + at * 118}
            y={178}
            width={94}
            height={32}
            kind={at === 1 ? "good" : "busy"}
          />
          <text class="label" x={389 + at * 118} y="199">
            {state}
          </text>
          {at > 0 && <Arrow d={`M${342 + at * 118 - 24} 194H${342 + at * 118 - 3}`} />}
        </>
      ))}
    </svg>
  );
}

interface BoxProperties {
  x: number;
  y: number;
  width: number;
  height: number;
  kind?: string;
}

function Box({ kind = "", ...place }: BoxProperties) {
  return <rect class={kind} rx="7" {...place} />;
}

function Arrow({ d }: { d: string }) {
  return <path class="arrow" marker-end="url(#tip-concepts)" d={d} />;
}
