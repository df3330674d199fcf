import { readFileSync } from "node:fs";
import type { Place } from "./validator.ts";

/** A body that the service's documentation, a client's test suite or an issue has published. */
export interface Recorded extends Place {
  id: number;
  /** What its provenance says: documentation up to 2021-09 prints the reference, everything later the API as it is deployed. */
  bundle: "openapi" | "openapi.deployed";
  /** `repaired`: damaged by its publisher and mended; `doc-error`: known to be wrong. */
  quality: "ok" | "repaired" | "doc-error";
  body: unknown;
}

/** The recorded bodies that are kept as fixtures. */
export const recorded = JSON.parse(
  readFileSync(new URL("fixtures/recorded-bodies.json", import.meta.url), "utf8"),
) as Recorded[];
