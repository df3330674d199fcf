import { expect, test } from "vitest";
import { readDocuments } from "./walk/documents.ts";
import { walk } from "./walk/walk.ts";

test("openapi.yaml says what the vendor's page says, except where the ledger explains why not", () => {
  expect(walk(readDocuments())).toEqual([]);
});
