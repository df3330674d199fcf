import { isConstant } from "../engine/constants.ts";
import { bytesOf, type Utf8 } from "../http/utf8.ts";
import type { JsonObject } from "../json.ts";

/**
 * Writes an object as `JSON.stringify` does, in UTF-8. Cheaper where most of it was written before: parts of the catalogue, which never
 * change, and short strings, names of fields above all.
 */
export function writeJson(value: object): Utf8 {
  const bytes = writeObject(value);
  // A string that was added to is a tree, until a character of it is asked for: the journal keeps it, and trees are slow to collect.
  bytes.charCodeAt(bytes.length - 1);
  return { bytes };
}

/** Writes a value, or `null` for what JSON has not. */
function write(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null ? "null" : writeObject(value);
    default:
      return JSON.stringify(value) ?? "null";
  }
}

function writeObject(value: object): string {
  const known = constants.get(value) ?? writeConstant(value);
  if (known !== undefined) {
    return known;
  }
  if (Array.isArray(value)) {
    return writeItems(value);
  }
  return Object.getPrototypeOf(value) === Object.prototype
    ? writeFields(value as JsonObject)
    : bytesOf(JSON.stringify(value) ?? "null"); // a seed from JavaScript may have a Date in its values
}

function writeItems(items: readonly unknown[]): string {
  let text = "";
  for (const item of items) {
    text += (text === "" ? "[" : ",") + write(item);
  }
  return text === "" ? "[]" : `${text}]`;
}

function writeFields(value: JsonObject): string {
  let text = "";
  for (const name of Object.keys(value)) {
    const field = value[name];
    if (field !== undefined && typeof field !== "function" && typeof field !== "symbol") {
      text += `${(text === "" ? "{" : ",") + quoted(name)}:${write(field)}`;
    }
  }
  return text === "" ? "{}" : `${text}}`;
}

/** Bytes of what never changes. */
const constants = new WeakMap<object, string>();

function writeConstant(value: object): string | undefined {
  if (!isConstant(value)) {
    return undefined;
  }
  const bytes = bytesOf(JSON.stringify(value));
  constants.set(value, bytes);
  return bytes;
}

/** Short strings with their quotes, of the last requests. */
const written = new Map<string, string>();
const maxWritten = 1000;
const maxLength = 100;

function quoted(text: string): string {
  const known = written.get(text);
  if (known !== undefined) {
    return known;
  }
  const json = bytesOf(JSON.stringify(text));
  if (text.length <= maxLength) {
    if (written.size >= maxWritten) {
      written.clear();
    }
    written.set(text, json);
  }
  return json;
}
