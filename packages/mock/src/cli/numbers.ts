import { InvalidArgumentError } from "commander";

/** Makes a parser of integers. It throws InvalidArgumentError when the string is not an integer, or out of range. */
export function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isInteger(value) || value < min || value > max) {
      throw new InvalidArgumentError(`Expected an integer from ${min} to ${max}.`);
    }
    return value;
  };
}

/** Parses `200` or `100-300`, in milliseconds. @throws InvalidArgumentError when it is neither. */
export function range(text: string): readonly [number, number] {
  const found = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text);
  if (found === null) {
    throw new InvalidArgumentError("Expected milliseconds, such as 200 or 100-300.");
  }
  const from = Number(found[1]);
  return [from, Number(found[2] ?? from)];
}
