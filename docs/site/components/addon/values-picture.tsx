import { useSite } from "../../site.ts";
import { ArrowTip } from "../arrow-tip.tsx";

const rows = [
  ["input.basic", "values.basic", "copied"],
  ["input.parameters.custom", "values.custom", "changed"],
  ["input.parameters.flavor1 …", "values.flavor", "chosen"],
] as const;
const box = { left: 216, right: 118, height: 34, gap: 14 };
// little more than the names take, so that they can be read on a phone
const width = 440;

/** How the `input` of a template version becomes the `values` of a request. */
export function ValuesPicture() {
  const { text } = useSite();
  const { picture, steps } = text.addonTexts;
  const height = rows.length * (box.height + box.gap);
  const right = width - box.right - 2;
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={picture}>
        <ArrowTip id="tip-values" />
        {rows.map(([from, to, step], at) => {
          const top = at * (box.height + box.gap) + 4;
          const middle = top + box.height / 2;
          return (
            <>
              <rect class="busy" x="2" y={top} width={box.left} height={box.height} rx="7" />
              <text class="label" x={box.left / 2 + 2} y={middle + 4.5}>
                {from}
              </text>
              <path
                class="arrow"
                marker-end="url(#tip-values)"
                d={`M${box.left + 4} ${middle}H${right - 4}`}
              />
              <text class="action" x={(box.left + right) / 2} y={middle - 6} text-anchor="middle">
                {steps[step]}
              </text>
              <rect class="good" x={right} y={top} width={box.right} height={box.height} rx="7" />
              <text class="label" x={right + box.right / 2} y={middle + 4.5}>
                {to}
              </text>
            </>
          );
        })}
      </svg>
    </figure>
  );
}
