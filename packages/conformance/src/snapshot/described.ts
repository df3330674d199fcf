import type { Operation } from "@cce-addons/mock/description";
import { isObject, type JsonObject, namesIn, valueAt } from "../json.ts";
import { operationPointer } from "../mismatch.ts";
import type { Rules } from "../rules.ts";

/** What was left out of a list, and why. */
export interface Omission {
  readonly what: string;
  readonly why: string;
}

/**
 * Keeps of listed templates what the description has: the mock reads nothing else. A field that is not described is
 * left out, and so is a template that lacks a required one.
 *
 * @param omit - Called for each part that is left out.
 */
export function describedTemplates<Template extends { metadata: { name: string } }>(
  { responses }: Rules,
  templates: readonly Template[],
  omit: (omission: Omission) => void,
): Template[] {
  const operation = responses.operations.find(({ id }) => id === "listAddonTemplates");
  if (operation === undefined) {
    return [...templates];
  }
  const schema = templateSchema(responses.document, operation);
  return templates.flatMap((template) => {
    const name = `template ${template.metadata?.name}`;
    const dropped = new Set<string>();
    const kept = prune(template, schema, (field) => dropped.add(field)) as Template;
    for (const field of dropped) {
      omit({ what: `field ${field} of ${name}`, why: "not described" });
    }
    const list = { kind: "Addon", apiVersion: "v3", items: [kept] };
    const [violation] = operation.response(200, "application/json")?.(list) ?? [];
    if (violation !== undefined) {
      omit({ what: name, why: violation.message.replace("/items/0", "") });
      return [];
    }
    return [kept];
  });
}

function templateSchema(document: JsonObject, operation: Operation): unknown {
  const path = ["responses", "200", "content", "application/json", "schema"];
  const list = valueAt(document, namesIn(operationPointer(operation, ...path)));
  return valueAt(list, ["properties", "items", "items"]);
}

/** A copy without the fields that a schema does not have. */
function prune(value: unknown, schema: unknown, drop: (field: string) => void, at = ""): unknown {
  if (!isObject(schema)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => prune(item, schema.items, drop, `${at}/*`));
  }
  const { properties, additionalProperties: others } = schema;
  if (!isObject(value) || !isObject(properties)) {
    return value;
  }
  const isOpen = others !== undefined && others !== false;
  const kept = Object.entries(value).flatMap(([name, part]) => {
    if (!Object.hasOwn(properties, name) && !isOpen) {
      drop(`${at}/${name}`);
      return [];
    }
    return [[name, prune(part, properties[name], drop, `${at}/${name}`)] as const];
  });
  return Object.fromEntries(kept);
}
