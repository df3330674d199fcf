import { at } from "../../../spec/tools/pointer.ts";
import type { Description, Node } from "./openapi.ts";

/** Follows references. Properties beside a reference win over those of its target. */
export function resolve<T extends Node>(description: Description, node: T): T {
  if (node.$ref === undefined) {
    return node;
  }
  const { $ref, ...beside } = node;
  const target = at(description, $ref);
  if (target === undefined) {
    throw new Error(`no such reference in the description: ${$ref}`);
  }
  return { ...resolve(description, target as T), ...beside } as T;
}

/** Name of the component that a node refers to, if it does. */
export function refName(node: Node | undefined): string | undefined {
  return node?.$ref?.split("/").at(-1);
}
