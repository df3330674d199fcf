import { expect, test } from "vitest";
import { comparePage } from "../checks/page/compare-page.ts";
import { readDocuments } from "../checks/page/documents.ts";

test("openapi.yaml says what Huawei Cloud's API reference page says, except where the ledger explains why not", () => {
  expect(comparePage(readDocuments())).toEqual([]);
});
