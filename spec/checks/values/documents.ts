import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { bundleValues } from "../../tools/values/bundle.ts";
import type { Schema } from "../../tools/values/schema.ts";
import { readSource, type Source, valuesNames } from "../../tools/values/sources.ts";

/** One row of a table of values, as Huawei Cloud's API reference prints it. */
export interface Row {
  /** Path from the values, as printed: `custom.servers[].port`. */
  field: string;
  type: string;
  mandatory: boolean | "unknown";
  default?: unknown;
  page?: string;
  edition?: string;
}

/** What a ledger entry can explain about a row. */
export type Difference = "name" | "type" | "mandatory" | "default" | "added";

/** One entry of `values.corrections.yaml`. */
export interface Entry {
  id: string;
  addon?: string;
  at: string[];
  source: string;
  ours: string;
  why: string;
  evidence: { kind: string; where: string }[];
  sure: "high" | "middle" | "low";
  rows?: { addon: string; field: string; differs: Difference }[];
  recorded?: number[];
}

/** What the comparison reads of one add-on. */
export interface Addon {
  name: string;
  rows: Row[];
  source: Source;
  schema: Schema;
}

/** What is compared: tables, schemas and ledger. */
export interface Documents {
  addons: Addon[];
  ledger: Entry[];
}

/** Reads a YAML file of this package. */
export const readYaml = (path: string): unknown =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** Reads the three kinds of documents anew, so that a test may change its copy. */
export const readDocuments = (): Documents => ({
  addons: valuesNames().map((name) => {
    const source = readSource(name);
    const { rows } = readYaml(`source/values/${name}.yaml`) as { rows: Row[] };
    return { name, rows, source, schema: bundleValues(source) };
  }),
  ledger: readYaml("values.corrections.yaml") as Entry[],
});
