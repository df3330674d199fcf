import { toPointer } from "../../tools/pointer.ts";

/** The keys of OpenAPI objects that people read. */
const texts = new Set(["title", "summary", "description"]);

/** Keys below which the keys are names that we chose, so that a property called `description` is not taken for a text. */
const maps = new Set([
  "callbacks",
  "content",
  "examples",
  "headers",
  "parameters",
  "pathItems",
  "paths",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
  "variables",
]);

/** Keys that hold data, in which nothing is a text of the description. `examples` is data when it is a list. */
const data = new Set(["const", "default", "enum", "example", "required", "security", "value"]);

const isObject = (node: unknown): node is object => typeof node === "object" && node !== null;

/**
 * Finds every text of a bundled description that a person reads: titles, summaries, descriptions and what is said of each value of an
 * open set (`x-enum-descriptions`).
 *
 * @returns the texts by JSON pointer, in the order of the document
 */
export function readTexts(description: unknown): Map<string, string> {
  const found = new Map<string, string>();

  const visit = (node: unknown, path: string[], role: "object" | "map" | "texts") => {
    if (!isObject(node)) {
      return;
    }
    for (const [key, child] of Object.entries(node)) {
      const here = [...path, key];
      const isText = role === "texts" || (role === "object" && texts.has(key));
      if (isText && typeof child === "string") {
        found.set(toPointer(here), child);
      } else if (role === "map" || Array.isArray(node)) {
        visit(child, here, "object");
      } else if (key === "x-enum-descriptions") {
        visit(child, here, "texts");
      } else if (!data.has(key) && !(key === "examples" && Array.isArray(child))) {
        visit(child, here, maps.has(key) && !Array.isArray(child) ? "map" : "object");
      }
    }
  };
  visit(description, [], "object");
  return found;
}
