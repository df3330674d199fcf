/** CPU time of this process in microseconds, user and system. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/**
 * Runs contestants in rounds that take turns, so that what else the machine does hits all alike.
 * Gives the median CPU time of one operation in microseconds for each, after two rounds of warming up.
 */
export async function interleave(contestants, { rounds, operations }) {
  const costs = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      globalThis.gc?.();
      const before = cpu();
      await run(operations);
      if (round >= 0) {
        costs.get(name).push((cpu() - before) / operations);
      }
    }
  }
  return Object.fromEntries([...costs].map(([name, values]) => [name, median(values)]));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
