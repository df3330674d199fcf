import { isDeepStrictEqual } from "node:util";
import { toPointer } from "../../tools/pointer.ts";
import { nodesOf } from "../../tools/values/schema.ts";
import type { Addon, Difference, Documents, Entry } from "./documents.ts";
import { type Field, fieldsOf, printedTypes, typesOf } from "./fields.ts";

/** One point where a table and a schema are not the same. */
interface Mismatch {
  addon: string;
  field: string;
  differs: Difference;
  text: string;
}

/**
 * Compares the tables of Huawei Cloud's API reference with the schemas of `values/`. Every difference must be in the ledger, every row
 * of the ledger must explain a difference, and the ids at the nodes must be those that the ledger names.
 *
 * @returns One sentence for each failure; none when the three agree.
 */
export function compareValues(documents: Documents): string[] {
  const { ledger, addons } = documents;
  const found = addons.flatMap((addon) => mismatches(addon, ledger));
  const rows = ledger.flatMap(({ id, rows = [] }) => rows.map((row) => ({ id, ...row })));
  return [
    ...found
      .filter((mismatch) => !rows.some((row) => explains(row, mismatch)))
      .map(({ text }) => `${text}; no entry explains it`),
    ...rows
      .filter((row) => !found.some((mismatch) => explains(row, mismatch)))
      .map((row) => `${row.id} explains ${keyOf(row)}, which is no difference`),
    ...markFailures(documents),
  ];
}

const keyOf = ({ addon, field, differs }: { addon: string; field: string; differs: string }) =>
  `${addon} ${field}: ${differs}`;

const explains = (row: { addon: string; field: string; differs: string }, found: Mismatch) =>
  row.differs === found.differs && fits(row.addon, found.addon) && fits(row.field, found.field);

const fits = (pattern: string, text: string) => {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.[\]^$]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
};

/** Lists where the schema of one add-on differs from its tables, explained or not. */
function mismatches({ name, rows, schema }: Addon, ledger: Entry[]): Mismatch[] {
  const fields = new Map(fieldsOf(schema).map((field) => [field.path, field]));
  const covered = new Set<string>();
  const mismatch = (field: string, differs: Difference, page: string, ours: string) => ({
    addon: name,
    field,
    differs,
    text: `${name} ${field}, ${differs}: on the page ${page}, in the schema ${ours}`,
  });
  const found = rows.flatMap((row) => {
    const field = fields.get(row.field) ?? renamed(name, row.field, fields, ledger);
    if (field === undefined) {
      return [mismatch(row.field, "name", "a field", "none")];
    }
    covered.add(field.path);
    const compared: [Difference, unknown, unknown, boolean][] = [
      ["name", row.field, field.path, true],
      ["type", printedTypes(row.type), typesOf(field.node), true],
      ["mandatory", row.mandatory, field.required, row.mandatory !== "unknown"],
      ["default", row.default, field.node.default, row.default !== undefined],
    ];
    return compared
      .filter(([, page, ours, known]) => known && !isDeepStrictEqual(page, ours))
      .map(([differs, page, ours]) => mismatch(row.field, differs, `${page}`, `${ours}`));
  });
  // an add-on without a page has nothing that could be missing in it
  const added = rows.length === 0 ? [] : [...fields.keys()].filter((path) => !covered.has(path));
  return [...found, ...added.map((path) => mismatch(path, "added", "no such field", "one"))];
}

/** The field that a ledger entry gives to a row with another name: the one of its nodes that the row's neighbours surround. */
function renamed(addon: string, path: string, fields: Map<string, Field>, ledger: Entry[]) {
  const entry = ledger.find(({ rows = [] }) =>
    rows.some((row) => row.differs === "name" && row.addon === addon && row.field === path),
  );
  const parent = path.slice(0, path.lastIndexOf("."));
  return (entry?.at ?? [])
    .map((pointer) => pointer.slice(pointer.lastIndexOf("/") + 1))
    .map((name) => fields.get(`${parent}.${name}`))
    .find((field) => field !== undefined);
}

/** Says where `x-correction` and the `at` of the ledger do not agree, in both directions. */
function markFailures({ addons, ledger }: Documents): string[] {
  const [first] = addons;
  const files = [
    ...addons.map(({ name, source }) => [`${name}.yaml`, source.schema] as const),
    ["_shared.yaml", { $defs: first?.source.parts ?? {} }] as const,
  ];
  const marked = files.flatMap(([file, schema]) =>
    [...nodesOf(schema)].flatMap(({ keys, node }) =>
      [node["x-correction"] ?? []].flat().map((id) => `${id} at ${file}${toPointer([...keys])}`),
    ),
  );
  const listed = ledger.flatMap(({ id, at }) => at.map((pointer) => `${id} at ${pointer}`));
  return [
    ...marked
      .filter((mark) => !listed.includes(mark))
      .map((mark) => `${mark}: x-correction is there, no entry names it`),
    ...listed
      .filter((mark) => !marked.includes(mark))
      .map((mark) => `${mark}: an entry names it, no x-correction is there`),
  ];
}
