import { at, toPointer } from "../tools/pointer.ts";
import { type Dict, list } from "./json.ts";

const pointers = new WeakMap<object, string>();

/** The JSON pointer to an object of a linked document. Anything else has none. */
export const pointerOf = (node: unknown): string => pointers.get(node as object) ?? "";

/**
 * Copies a document, with what each reference points at in its place. A reference with other keys beside it becomes a schema that also
 * has to satisfy what it points at. The copy may contain itself.
 */
export function linked(document: object): Dict {
  const known = new Map<string, unknown>();
  return copy(document, "#") as Dict;

  function copy(value: unknown, pointer: string): unknown {
    if (known.has(pointer) || typeof value !== "object" || value === null) {
      return known.get(pointer) ?? value;
    }
    const { $ref, ...others } = value as Dict;
    if (typeof $ref === "string") {
      const whole = { ...others, allOf: [...list(others.allOf), { $ref }] };
      return Object.keys(others).length > 0 ? copy(whole, pointer) : copy(at(document, $ref), $ref);
    }
    const made = (Array.isArray(value) ? [] : {}) as Dict;
    known.set(pointer, made);
    pointers.set(made, pointer);
    for (const [name, each] of Object.entries(value)) {
      made[name] = copy(each, pointer + toPointer([name]).slice(1));
    }
    return made;
  }
}
