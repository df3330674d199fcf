import { useSite } from "../site.ts";
import { Line } from "./line.tsx";

/** What the reference says, and what the description says instead, side by side. */
export function TwoSources({ source, ours }: Record<"source" | "ours", string | undefined>) {
  const { text } = useSite();
  return (
    <dl class="side-by-side">
      <div>
        <dt>{text.sourceSays}</dt>
        <dd>
          <Line source={source} />
        </dd>
      </div>
      <div>
        <dt>{text.weSay}</dt>
        <dd>
          <Line source={ours} />
        </dd>
      </div>
    </dl>
  );
}
