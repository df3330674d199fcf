import { InvalidArgumentError } from "commander";

/** Reads a whole number from a command line. @throws InvalidArgumentError when it is none, or out of range. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isInteger(value) || value < from || value > to) {
      throw new InvalidArgumentError(`Expected a whole number from ${from} to ${to}.`);
    }
    return value;
  };
}

/** Reads `200` or `100-300`, in milliseconds. @throws InvalidArgumentError when it is neither. */
export function range(text: string): readonly [number, number] {
  const found = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text);
  if (found === null) {
    throw new InvalidArgumentError("Expected milliseconds, such as 200 or 100-300.");
  }
  const from = Number(found[1]);
  return [from, Number(found[2] ?? from)];
}
