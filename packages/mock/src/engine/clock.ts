/** Where the frozen clock starts when no instant is given: fixed, so that two starts tell the same times. */
const fixedStart = Date.parse("2026-01-01T00:00:00Z");

/** The time that the mock goes by. Tests and the control API can move it. */
export interface Clock {
  /** The present, in milliseconds since 1970. */
  now(): number;
  /** Moves the clock ahead (or back, when negative) by so many milliseconds. */
  advance(milliseconds: number): void;
  /** Puts the clock to an instant, an RFC 3339 text or milliseconds since 1970. @throws RangeError when it is neither. */
  set(instant: string | number): void;
  /** Stops the clock: from now on it moves only when told to. */
  freeze(): void;
  /** Lets the clock run on. */
  resume(): void;
  /** Whether the clock stands still. */
  readonly frozen: boolean;
  /** Puts the clock back to how it was created. */
  reset(): void;
}

/** How a clock starts. */
export interface ClockOptions {
  /** Instant to start at, as RFC 3339 text. Default: the time of the machine, or 2026-01-01T00:00:00Z when frozen. */
  readonly clock?: string | undefined;
  /** Whether the clock stands still until it is moved. Default `false`. */
  readonly frozenClock?: boolean | undefined;
}

/** Creates a clock. @throws RangeError when `clock` is no instant. */
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
      `Clock: ${JSON.stringify(given)} is no instant, use RFC 3339 such as 2026-01-01T00:00:00Z`,
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
  if (written.size >= mostWritten) {
    written.clear();
  }
  const text = `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
  written.set(second, text);
  return text;
}

/** Seconds that were written lately: an answer tells a few, and mostly the same as the answer before. */
const written = new Map<number, string>();
const mostWritten = 1000;
