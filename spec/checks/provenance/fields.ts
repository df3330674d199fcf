import { type Bundle, operationsOf } from "../../tools/files.ts";
import { resolve, toPointer } from "../../tools/pointer.ts";
import type { Correction, Table } from "../page/documents.ts";

interface Node {
  "x-correction"?: string | string[];
  properties?: Record<string, object>;
}

/**
 * Reports every operation and every field without provenance. An operation needs an `x-correction`. A field has its provenance from the
 * reference page (a row of its tables), from an entry whose `at` is the field, or from an entry that lists it under `fields`; the same
 * for parameters, which `fields` lists by operation.
 */
export function provenanceFailures(
  description: Bundle,
  ledger: readonly Correction[],
  tables: readonly Table[],
): string[] {
  const listed = ledger.flatMap(({ id, fields = {} }) =>
    Object.entries(fields).flatMap(([owner, names]) => names.map((name) => ({ id, owner, name }))),
  );
  const pointers = new Set(ledger.flatMap(({ at }) => at));
  const onPage = new Set(tables.map(({ describes }) => describes));
  const known = fieldsOf(description);

  const failures = operationsOf(description)
    .filter((operation) => (operation as Node)["x-correction"] === undefined)
    .map(
      ({ operationId }) =>
        `operation ${operationId} has no provenance: add x-correction and an entry`,
    );
  for (const { owner, name, pointer, schema } of known) {
    const isListed = listed.some((entry) => entry.owner === owner && entry.name === name);
    if (!isListed && !pointers.has(pointer) && !(schema !== undefined && onPage.has(schema))) {
      failures.push(
        `${owner}.${name} has no provenance: list it under fields of the entry that says where it comes from`,
      );
    }
  }
  return [
    ...failures,
    ...listed
      .filter(
        ({ owner, name }) => !known.some((field) => field.owner === owner && field.name === name),
      )
      .map(({ id, owner, name }) => `entry ${id} lists ${owner}.${name}, which does not exist`),
  ];
}

/** Every field of a schema and every parameter of an operation. */
function fieldsOf(description: Bundle) {
  const fields = Object.entries(description.components.schemas).flatMap(([owner, schema]) => {
    const pointer = toPointer(["components", "schemas", owner]);
    return Object.keys((schema as Node).properties ?? {}).map((name) => ({
      owner,
      name,
      schema: pointer as string | undefined,
      pointer: toPointer(["components", "schemas", owner, "properties", name]),
    }));
  });
  const parameters = operationsOf(description).flatMap(({ operationId, parameters }) =>
    parameters.map((parameter) => ({
      owner: operationId,
      name: resolve(description, parameter).name,
      schema: undefined,
      pointer: "",
    })),
  );
  return [...fields, ...parameters];
}
