import { useSite } from "../site.ts";
import { ArrowTip } from "./arrow-tip.tsx";

/** What is made from the description. */
export function FlowPicture() {
  const { text } = useSite();
  const { types, client, mock, docs, others } = text.flow;
  const rows = [types, mock, docs, others];
  return (
    <svg class="flow" viewBox="0 0 620 196" role="img" aria-label={text.flowPicture}>
      <ArrowTip id="tip-flow" />
      <Box x={2} y={78} label="openapi.yaml" kind="good" />
      {rows.map((label, at) => {
        const y = 2 + at * 51;
        return (
          <>
            <path
              class="arrow"
              marker-end="url(#tip-flow)"
              d={`M152 98C190 98 190 ${y + 20} 230 ${y + 20}`}
            />
            <Box x={234} y={y} label={label} />
          </>
        );
      })}
      <path class="arrow" marker-end="url(#tip-flow)" d="M384 22H462" />
      <Box x={466} y={2} label={client} />
    </svg>
  );
}

function Box({ x, y, label, kind = "" }: { x: number; y: number; label: string; kind?: string }) {
  return (
    <>
      <rect class={kind} x={x} y={y} width="150" height="40" rx="7" />
      <text class="label" x={x + 75} y={y + 25}>
        {label}
      </text>
    </>
  );
}
