// Finds what schemas have in common, so that it is compiled once.
import { isObject, type JsonObject } from "../src/json.ts";

/** Min length of a part as JSON for which a call is shorter than a copy. */
const minLength = 300;

/**
 * Schemas by name, with a `$ref` to a schema of its own for each part that several of them have.
 *
 * Unions stay whole: which branch was meant is found by the paths of the errors, and those of a part begin anew.
 */
export function shareSchemas(schemas: ReadonlyMap<string, JsonObject>): Map<string, JsonObject> {
  const counts = new Map<string, number>();
  for (const schema of schemas.values()) {
    visitParts(schema, (part) => {
      const text = JSON.stringify(part);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    });
  }
  // a schema may be part of another one
  const names = new Map([...schemas].map(([name, schema]) => [JSON.stringify(schema), name]));
  const parts = [...counts].flatMap(([text, count]) =>
    count > 1 && text.length >= minLength && !names.has(text) ? [text] : [],
  );
  for (const text of parts) {
    names.set(text, `part${names.size}`);
  }
  const shared = new Map<string, JsonObject>();
  for (const [name, schema] of schemas) {
    shared.set(name, withReferences(schema, names));
  }
  for (const text of parts) {
    shared.set(names.get(text) ?? "", withReferences(JSON.parse(text), names));
  }
  return shared;
}

/** The schema itself is kept: only what is inside it is replaced. */
function withReferences(schema: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  return mapParts(schema, (part) => {
    const name = names.get(JSON.stringify(part));
    return name === undefined ? withReferences(part, names) : { $ref: name };
  });
}

function visitParts(schema: JsonObject, visit: (part: JsonObject) => void): void {
  mapParts(schema, (part) => {
    visit(part);
    visitParts(part, visit);
    return part;
  });
}

/** A copy of a schema with something else in place of each schema that is directly inside it and not part of a union. */
function mapParts(schema: JsonObject, replace: (part: JsonObject) => JsonObject): JsonObject {
  const copy: JsonObject = { ...schema };
  for (const keyword of ["items", "additionalProperties"]) {
    const part = schema[keyword];
    if (isObject(part)) {
      copy[keyword] = replace(part);
    }
  }
  if (isObject(schema.properties)) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [
        name,
        isObject(part) ? replace(part) : part,
      ]),
    );
  }
  return copy;
}
