import { at, toPointer } from "../tools/pointer.ts";
import { type Dict, list } from "./json.ts";

const pointers = new WeakMap<object, string>();

/** The JSON pointer to an object of a linked document, or to what it was made from. Anything else has none. */
export const pointerOf = (node: unknown): string => pointers.get(node as object) ?? "";

/** Gives an object its pointer. */
export function placed<T extends object>(pointer: string, node: T): T {
  pointers.set(node, pointer);
  return node;
}

/**
 * Copies a document, with what each reference points at in its place. A reference with other keys beside it becomes a schema that also
 * has to satisfy what it points at. The copy may contain itself.
 */
export function linked(document: object): Dict {
  const root = structuredClone(document) as Dict;
  return link(root, "#");

  function link(node: Dict, pointer: string): Dict {
    const { $ref, ...others } = node;
    if (typeof $ref === "string" && Object.keys(others).length === 0) {
      return link(at(root, $ref) as Dict, $ref);
    }
    if (pointers.has(node)) {
      return node;
    }
    placed(pointer, node);
    if (typeof $ref === "string") {
      delete node.$ref;
      node.allOf = [...list(node.allOf), { $ref }];
    }
    for (const [name, each] of Object.entries(node)) {
      if (typeof each === "object" && each !== null) {
        node[name] = link(each as Dict, pointer + toPointer([name]).slice(1));
      }
    }
    return node;
  }
}
