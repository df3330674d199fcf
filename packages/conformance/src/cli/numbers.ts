import { InvalidArgumentError } from "commander";

/** Reads an integer from a command line. @throws InvalidArgumentError when it is not one, or out of range. */
export function integer(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < from || value > to) {
      throw new InvalidArgumentError(`Expected an integer from ${from} to ${to}.`);
    }
    return value;
  };
}
