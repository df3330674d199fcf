import { escapeName, valueAt } from "./pointer.mjs";

/**
 * Which way each part of a description goes: `request`, `parameter` or `answer`. A component may go more than one way, and
 * `redocly diff` lists a change of it only once.
 *
 * @param {object} document A bundled description.
 * @returns {Map<string, Set<string>>} the ways, by JSON pointer.
 */
export function usesOf(document) {
  const uses = new Map();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const at = `#/paths/${escapeName(path)}`;
    for (const [key, value] of Object.entries(item)) {
      if (key === "parameters") {
        walk(value, `${at}/parameters`, "parameter");
      } else {
        walk(value.parameters, `${at}/${key}/parameters`, "parameter");
        walk(value.requestBody, `${at}/${key}/requestBody`, "request");
        walk(value.responses, `${at}/${key}/responses`, "answer");
      }
    }
  }
  return uses;

  function walk(node, pointer, way) {
    const ways = uses.get(pointer) ?? new Set();
    if (typeof node !== "object" || node === null || ways.has(way)) {
      return;
    }
    uses.set(pointer, ways.add(way));
    if (typeof node.$ref === "string") {
      walk(valueAt(document, node.$ref), node.$ref, way);
      return;
    }
    for (const [key, value] of Object.entries(node)) {
      walk(value, `${pointer}/${escapeName(key)}`, way);
    }
  }
}
