import { useSite } from "../site.ts";
import type { Transition } from "../transitions.ts";
import { ArrowTip } from "./arrow-tip.tsx";

const box = { width: 142, height: 30, gap: 10 };
const width = 380;

/** One action: its name, the state during it, and an arrow to each state it can end in. */
export function TransitionPicture({ transition }: { transition: Transition }) {
  const { text } = useSite();
  const { action, during, good, bad } = transition;
  const name = text.actions[action];
  const ends = [
    ...good.map((state) => ({ state, kind: "good" })),
    ...bad.map((state) => ({ state, kind: "bad" })),
  ].map(({ state, kind }) => ({ kind, label: state === "404" ? text.gone : state }));
  const height = ends.length * (box.height + box.gap) + (ends.length < 3 ? 20 : 0);
  const middle = height / 2;
  const first = middle - ((ends.length - 1) / 2) * (box.height + box.gap);
  const left = box.width + 2;
  const right = width - box.width - 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${name}: ${during} → ${ends.map(({ label }) => label).join(", ")}`}
    >
      <ArrowTip id={`tip-${action}`} />
      <text class="action" x="2" y={middle - box.height / 2 - 12}>
        {name}
      </text>
      <Box x={2} y={middle} label={during} kind="busy" />
      {ends.map(({ label, kind }, at) => {
        const y = first + at * (box.height + box.gap);
        return (
          <>
            <path
              class="arrow"
              marker-end={`url(#tip-${action})`}
              d={`M${left} ${middle}C${left + 52} ${middle} ${right - 56} ${y} ${right - 4} ${y}`}
            />
            <Box x={right} y={y} label={label} kind={kind} />
          </>
        );
      })}
    </svg>
  );
}

function Box({ x, y, label, kind }: { x: number; y: number; label: string; kind: string }) {
  return (
    <>
      <rect
        class={kind}
        x={x}
        y={y - box.height / 2}
        width={box.width}
        height={box.height}
        rx="7"
      />
      <text class="label" x={x + box.width / 2} y={y + 4.5}>
        {label}
      </text>
    </>
  );
}
