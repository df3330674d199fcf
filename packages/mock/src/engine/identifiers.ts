/** Makes ids and random numbers that are the same for the same seed and the same order of calls. */
export interface Identifiers {
  /** Id of a new instance: a UUID of version 1 in form, as the service gives them. */
  instanceId(): string;
  /** Id of a check task: a UUID of version 4 in form. */
  taskId(): string;
  /** Id of a request: 32 hexadecimal digits, the form of the service's ids. */
  requestId(): string;
  /** A number from 0 to below 1. */
  random(): number;
  /** How many instance ids were given so far; kept with the state, so that a restart does not repeat them. */
  issued: number;
  /** How many ids of check tasks were given so far; kept with the state as well. */
  issuedTasks: number;
  /** Starts over. */
  reset(): void;
}

/** Creates a generator. Instance ids, request ids and random numbers come from streams of their own. */
export function createIdentifiers(seed: number): Identifiers {
  let requests = 0;
  let draws = 0;
  return {
    issued: 0,
    issuedTasks: 0,
    instanceId() {
      const bits = words(seed, 1, this.issued++);
      return `${bits.slice(0, 8)}-${bits.slice(8, 12)}-11f1-9${bits.slice(13, 16)}-0255ac100b04`;
    },
    taskId() {
      const bits = words(seed, 5, this.issuedTasks) + words(seed, 6, this.issuedTasks++);
      return `${bits.slice(0, 8)}-${bits.slice(8, 12)}-4${bits.slice(13, 16)}-9${bits.slice(17, 20)}-${bits.slice(20, 32)}`;
    },
    requestId: () => words(seed, 2, requests++) + words(seed, 3, requests),
    random: () => mix(seed, 4, draws++) / 2 ** 32,
    reset() {
      this.issued = 0;
      requests = 0;
      draws = 0;
      this.issuedTasks = 0;
    },
  };
}

/** 16 hexadecimal digits that depend on all three numbers. */
function words(seed: number, stream: number, count: number): string {
  return hex(mix(seed, stream, count * 2)) + hex(mix(seed, stream, count * 2 + 1));
}

/** A number of 32 bits in eight digits. Half at a time: V8 writes what fits its small integers much faster. */
function hex(word: number): string {
  return fourDigits(word >>> 16) + fourDigits(word & 0xffff);
}

function fourDigits(half: number): string {
  return (half + 0x10000).toString(16).slice(1);
}

/** The finaliser of MurmurHash3 over a running count: spreads neighbouring counts over 32 bits, each count to its own value. */
function mix(seed: number, stream: number, count: number): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream, 0x7feb352d) ^ count;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
