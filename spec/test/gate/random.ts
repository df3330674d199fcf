/** A source of random choices that a number determines, so that a failure can be repeated. */
export interface Random {
  /** A whole number from 0 up to, and without, the limit. */
  below: (limit: number) => number;
  pick: <T>(items: readonly T[]) => T;
}

export function randomFrom(seed: number): Random {
  let state = seed;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => {
      if (items.length === 0) {
        throw new Error("there is nothing to pick from");
      }
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}
