/** Where the frozen clock starts when no instant is given: fixed, so that two starts have the same times. */
const fixedStart = Date.parse("2026-01-01T00:00:00Z");

/** How a clock differs from the machine's. */
export interface ClockState {
  /** Milliseconds by which it is ahead. */
  readonly offsetMs: number;
  /** Where it stands, in milliseconds since 1970, when it is frozen. */
  readonly frozenAt?: number;
}

/** The time that the mock uses. Tests and the control API can move it. */
export interface Clock {
  /** The current time, in milliseconds since 1970. */
  now(): number;
  /** Advances the clock by so many milliseconds; negative values move it back. @throws RangeError outside of the years 1970 to 9999. */
  advance(milliseconds: number): void;
  /** Sets the clock to an instant: an RFC 3339 string or milliseconds since 1970. @throws RangeError when it is neither. */
  set(instant: string | number): void;
  /** Stops the clock: from now on it moves only by {@link Clock.advance} and {@link Clock.set}. */
  freeze(): void;
  /** Lets the clock run again. */
  resume(): void;
  /** Whether the clock is frozen. */
  readonly frozen: boolean;
  /** Resets the clock to its state at the start. */
  reset(): void;
  /** How the clock differs from the machine's; `undefined` when it does not. */
  state(): ClockState | undefined;
  /** Puts the clock into a state that was read before. */
  restore(state: ClockState): void;
}

/** How a clock starts. */
export interface ClockOptions {
  /** Instant to start at, as an RFC 3339 string. Default: the machine's time, or 2026-01-01T00:00:00Z when frozen. */
  readonly clock?: string | undefined;
  /** Whether the clock is frozen until it is moved. Default `false`. */
  readonly frozenClock?: boolean | undefined;
}

/** Creates a clock. @throws RangeError when `clock` is not a valid instant. */
export function createClock({ clock, frozenClock = false }: ClockOptions = {}): Clock {
  const start = clock === undefined ? (frozenClock ? fixedStart : undefined) : instantOf(clock);
  let frozenAt: number | undefined;
  let offset = 0;
  const now = () => frozenAt ?? Date.now() + offset;
  const set = (time: number) => {
    offset = time - Date.now();
    if (frozenAt !== undefined) {
      frozenAt = time;
    }
  };
  const reset = () => {
    offset = 0;
    frozenAt = undefined;
    if (start !== undefined) {
      set(start);
    }
    frozenAt = frozenClock ? start : undefined; // not now(): the machine's clock may have ticked since
  };
  reset();
  return {
    now,
    advance: (milliseconds) => set(inRange(now() + milliseconds)),
    set: (instant) => set(instantOf(instant)),
    freeze: () => {
      frozenAt = now();
    },
    resume: () => {
      const time = now();
      frozenAt = undefined;
      set(time);
    },
    get frozen() {
      return frozenAt !== undefined;
    },
    reset,
    state: () =>
      offset === 0 && frozenAt === undefined
        ? undefined
        : { offsetMs: offset, ...(frozenAt !== undefined && { frozenAt }) },
    restore(state) {
      offset = state.offsetMs;
      frozenAt = state.frozenAt;
    },
  };
}

function instantOf(instant: string | number): number {
  const time = typeof instant === "number" ? instant : Date.parse(instant);
  return inRange(time, instant);
}

/** Years 1970 to 9999: others cannot be written as RFC 3339. */
function inRange(time: number, given: string | number = time): number {
  if (!(time >= 0 && time <= 253_402_300_799_999)) {
    throw new RangeError(
      `Clock: ${JSON.stringify(given)} is not a valid instant from 1970 to 9999, use RFC 3339 such as 2026-01-01T00:00:00Z`,
    );
  }
  return time;
}

/** Writes an instant as the service does: RFC 3339 in UTC, to the second. */
export function timestamp(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  const known = written.get(second);
  if (known !== undefined) {
    return known;
  }
  if (written.size >= maxWritten) {
    written.clear();
  }
  const text = `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
  written.set(second, text);
  return text;
}

/** Recent seconds: a response has a few, and mostly the same as the response before. */
const written = new Map<number, string>();
const maxWritten = 1000;
