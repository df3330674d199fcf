import type { Texts } from "./texts/en.ts";

/** Milliseconds of each unit of the clock's form. */
export const unitMs: Readonly<Record<keyof Texts["units"], number>> = {
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration for people, in its largest unit: `2.4 s`, `3 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 60_000) {
    return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
  }
  const [name, size] =
    Object.entries(unitMs).findLast(([, unit]) => milliseconds >= unit) ?? (["s", 1000] as const);
  return `${Math.round(milliseconds / size)} ${name}`;
}
