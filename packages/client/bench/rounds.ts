/** CPU time of this process in microseconds, user and system. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** One thing to measure: does an operation `count` times. */
export type Contestant = (count: number) => Promise<void>;

/** What a part of the bench returns: a table with a title. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * Runs contestants in interleaved rounds, so that other load on the machine affects all alike.
 * Returns the median CPU time of one operation in microseconds for each, after two rounds of warm-up.
 */
export async function interleave(
  contestants: Readonly<Record<string, Contestant>>,
  { rounds, operations }: { readonly rounds: number; readonly operations: number },
): Promise<Map<string, number>> {
  const costs = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      globalThis.gc?.();
      const before = cpu();
      await run(operations);
      if (round >= 0) {
        costs.get(name)?.push((cpu() - before) / operations);
      }
    }
  }
  return new Map([...costs].map(([name, values]) => [name, median(values)]));
}

/** The middle value, or `NaN` of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
