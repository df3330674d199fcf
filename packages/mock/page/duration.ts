import type { Texts } from "./texts/en.ts";

/** Milliseconds of each unit of the clock's form. */
export const unitMs: Readonly<Record<keyof Texts["units"], number>> = {
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration for people, in its largest unit: `2.4 s`, `3 min`. */
export function duration(milliseconds: number, { shortUnits }: Pick<Texts, "shortUnits">): string {
  if (milliseconds < 60_000) {
    return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} ${shortUnits.s}`;
  }
  const units = Object.keys(unitMs) as (keyof typeof unitMs)[];
  const unit = units.findLast((each) => milliseconds >= unitMs[each]) ?? "s";
  return `${Math.round(milliseconds / unitMs[unit])} ${shortUnits[unit]}`;
}
