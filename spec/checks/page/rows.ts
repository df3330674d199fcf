import { isDeepStrictEqual } from "node:util";
import { at, toKeys } from "../../tools/pointer.ts";
import type { Difference, Documents, Row, Schema, Table } from "./documents.ts";
import { typeOfRow, typeOfSchema } from "./type-name.ts";

/** One point where `openapi.yaml` and a table of the page are not the same. */
export interface Mismatch {
  table: number;
  field: string;
  differs: Difference;
  /** What the page says and what `openapi.yaml` says. */
  text: string;
}

/** Lists every point where `openapi.yaml` differs from the tables of the page, explained or not. */
export function mismatches(documents: Documents): Mismatch[] {
  return documents.transcript.tables.flatMap((table) =>
    table.describes === null
      ? headerMismatches(table, documents)
      : bodyMismatches(table, table.describes, documents),
  );
}

function headerMismatches(table: Table, { transcript, description }: Documents): Mismatch[] {
  const { path, method } = transcript.operation;
  const operation = (at(description, "#/paths") as Record<string, Record<string, unknown>>)[path];
  const { parameters = [] } = (operation?.[method] ?? {}) as { parameters?: { name?: string }[] };
  return table.rows
    .filter(({ field }) => !parameters.some(({ name }) => name === field))
    .map(({ field }) => mismatch(table, field, "missing", "is a parameter", "it is not"));
}

function bodyMismatches(table: Table, pointer: string, documents: Documents): Mismatch[] {
  const schema = (at(documents.description, pointer) ?? {}) as Schema;
  const properties = schema.properties ?? {};
  const found: Mismatch[] = [];
  const covered = new Set<string>();
  for (const row of table.rows) {
    const name = row.field in properties ? row.field : renamed(table, pointer, row, documents);
    const property = name === undefined ? undefined : properties[name];
    if (name === undefined || property === undefined) {
      found.push(mismatch(table, row.field, "missing", "is a field", "it is not"));
      continue;
    }
    covered.add(name);
    if (name !== row.field) {
      found.push(mismatch(table, row.field, "name", `is ${row.field}`, `is ${name}`));
    }
    found.push(...rowMismatches(table, row, name, property, schema, documents));
  }
  for (const name of Object.keys(properties).filter((property) => !covered.has(property))) {
    found.push(mismatch(table, name, "added", "is not a field", "it is"));
  }
  return found;
}

function rowMismatches(
  table: Table,
  row: Row,
  name: string,
  property: Schema,
  schema: Schema,
  { transcript, description }: Documents,
): Mismatch[] {
  const printed = typeOfRow(row, transcript.tables);
  const ours = typeOfSchema(property, description);
  const required = schema.required?.includes(name) ?? false;
  const compared: [Difference, unknown, unknown][] = [
    ["type", printed, ours],
    ["mandatory", row.mandatory, required],
  ];
  // a list of fixed values, which metadata has, is compared by validating them
  if (!Array.isArray(row.fixed)) {
    compared.push(["fixed", row.fixed, property.const]);
  }
  return compared
    .filter(([, page, description]) => !isDeepStrictEqual(page, description))
    .map(([differs, page, description]) =>
      mismatch(table, row.field, differs, `is ${page}`, `is ${description}`),
    );
}

/** The property of ours that a ledger entry gives to a row with another name. */
function renamed(table: Table, pointer: string, row: Row, { ledger }: Documents) {
  const entry = ledger.find(({ page }) =>
    page?.some(
      ({ table: number, field, differs }) =>
        number === table.number && field === row.field && differs === "name",
    ),
  );
  const place = entry?.at.find((candidate) => candidate.startsWith(`${pointer}/properties/`));
  return place && toKeys(place).at(-1);
}

const mismatch = (
  { number }: Table,
  field: string,
  differs: Difference,
  page: string,
  ours: string,
): Mismatch => ({
  table: number,
  field,
  differs,
  text: `table ${number}, ${field}, ${differs}: on the page ${page}, in openapi.yaml ${ours}`,
});
