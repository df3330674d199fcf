import type { Dict } from "./json.ts";
import type { Way } from "./rules.ts";

/** The wire tells what the mock does differently, the compiler what code notices that is compiled against the types. */
export type Judge = "mock" | "types";

/** A part of a description: an operation, a response, a field, or one form that a value may have. */
export interface Node {
  kind: string;
  /** Where it is in the description. A type may come from several schemas. */
  pointers: string[];
  way?: Way | undefined;
  facts: Dict;
  parts: Record<string, Node>;
  /** What its values look like, for each judge. */
  shapes: Shape[];
}

export interface Shape {
  judge: Judge;
  /** What only the same shape has, wherever it is used. */
  id: string;
  text: () => string;
  /** What holds for all its values, its type as a whole, and the forms that values may have. */
  read: () => Pick<Node, "pointers" | "facts"> & { type: unknown; forms: Node[] };
  /** The schemas that all have to hold. */
  schemas?: unknown[];
}

export const nodeOf = (kind: string, known: Partial<Node> = {}): Node => ({
  kind,
  pointers: [],
  facts: {},
  parts: {},
  shapes: [],
  ...known,
});
