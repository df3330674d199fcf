import type { Description, Operation, Violation } from "@cce-addons/mock/description";
import { namesIn, pointerTo, valueAt } from "./json.ts";
import { nodeOf } from "./node-of.ts";

/** A point where a request or a response differs from the description. */
export interface Mismatch {
  /** Node of the description that it differs from, as a JSON pointer. */
  readonly at: string;
  /** Method and path template, and what was special about the call. */
  readonly call: string;
  /** Whether the request differs or the response. */
  readonly side: "request" | "response";
  /** Status of the response. */
  readonly status: number;
  /** What differs: the field and the rule. Holds no value of a field, except of a state that is not listed. */
  readonly message: string;
}

/** Where in the description a call is: its operation, and its method and path template. */
export interface Place {
  readonly description: Description;
  readonly operation: Operation;
  readonly call: string;
}

/** Method and path template of an operation. */
export function callOf({ method, segments }: Operation): string {
  return `${method} ${segments.join("/")}`;
}

/** JSON pointer to an operation, or to a node in it. */
export function operationPointer({ method, segments }: Operation, ...names: string[]): string {
  return pointerTo("paths", segments.join("/"), method.toLowerCase(), ...names);
}

/** Words for the violations of a body: positions in lists are left out, as the same field of ten entries is one mismatch. */
export function mismatchesIn(
  violations: readonly Violation[],
  body: unknown,
  { description, call }: Pick<Place, "description" | "call">,
  { start, side, status }: { start: string } & Pick<Mismatch, "side" | "status">,
): Mismatch[] {
  return violations.map(({ message, pointer = "", rule }) => ({
    at: nodeOf(description.document, start, pointer),
    call,
    side,
    status,
    message: generalize(message, pointer) + unlisted(rule, body, pointer),
  }));
}

function generalize(message: string, pointer: string): string {
  const general = pointer.replace(/\/\d+(?=\/|$)/g, "/*");
  const text = message.startsWith(pointer) ? general + message.slice(pointer.length) : message;
  return text.replace("must not have the property", "has a property that is not described:");
}

/** The value, when it is a name that is missing from a list. */
function unlisted(rule: string | undefined, body: unknown, pointer: string): string {
  const value = rule === "enum" ? valueAt(body, namesIn(pointer)) : undefined;
  return typeof value === "string" ? `, not ${JSON.stringify(value.slice(0, 40))}` : "";
}
