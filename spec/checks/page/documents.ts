import type { Evidence } from "../../tools/evidence.ts";
import { readYaml } from "../../tools/files.ts";

/** One row of a table of Huawei Cloud's API reference page, as printed. */
export interface Row {
  field: string;
  type: string;
  /** Number of the table that the type links to. */
  link?: number;
  mandatory: boolean;
  /** The fixed value, or the allowed values. */
  fixed?: unknown;
}

/** One table of Huawei Cloud's API reference page. */
export interface Table {
  number: number;
  title: string;
  /** Pointer to the schema that says the same, or null for the table of header fields. */
  describes: string | null;
  rows: Row[];
}

/** The transcript of Huawei Cloud's API reference page, `source/create-addon-instance.yaml`. */
export interface Transcript {
  operation: { method: string; path: string };
  tables: Table[];
  examples: Record<
    "request" | "response" | "error",
    { status?: number; parses: boolean; keys: string[]; text?: string }
  >;
  resultCodes: number[];
  errorCodes: { status: number; code: number }[];
}

/** What a ledger entry can explain about a row of the page. */
export type Difference = "name" | "type" | "mandatory" | "fixed" | "missing" | "added";

/** One entry of the ledger, `corrections.yaml`. */
export interface Correction {
  id: string;
  at: string[];
  /** What the description of the deployed API says instead. */
  deployed?: string;
  evidence: Evidence[];
  /** Fields by schema, and parameters by operation, whose provenance this entry is. */
  fields?: Record<string, string[]>;
  page?: { table: number; field: string; differs: Difference }[];
  recorded?: number[];
  example?: string;
}

/** A schema of `openapi.yaml`, as far as the comparison reads it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
}

/** what is compared. */
export interface Documents {
  transcript: Transcript;
  /** The parsed `openapi.yaml`, with its references to examples left alone. */
  description: unknown;
  ledger: Correction[];
}

/** Reads the three documents anew, so that a test may change its copy. */
export const readDocuments = (): Documents => ({
  transcript: readYaml("source/create-addon-instance.yaml") as Transcript,
  description: readYaml("openapi.yaml"),
  ledger: readYaml("corrections.yaml") as Correction[],
});
