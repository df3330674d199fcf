/** The value that a JSON pointer such as `#/paths/~1things` leads to, if there is one. */
export function valueAt(document, pointer) {
  return namesOf(pointer).reduce((value, name) => value?.[name], document);
}

/** The decoded names of a JSON pointer. */
export const namesOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));

/** A name as a JSON pointer spells it. */
export const escapeName = (name) => String(name).replaceAll("~", "~0").replaceAll("/", "~1");

/** Follows references to their end. */
export function follow(document, node) {
  return typeof node?.$ref === "string" ? follow(document, valueAt(document, node.$ref)) : node;
}
