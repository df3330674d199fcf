import { expect, test } from "vitest";
import { readDocuments } from "../checks/page/documents.ts";
import { readYaml } from "../tools/files.ts";
import { validator } from "./validator.ts";

const { problems, problemsOf } = validator;

const { transcript, ledger } = readDocuments();
const { request, response, error } = transcript.examples;
const create = { operation: "createAddonInstance" } as const;

const example = (path: string) => (readYaml(`examples/${path}`) as { value: unknown }).value;

/** Every key of a value, as a path joined with dots. */
function keysOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) => [
    `${path}${key}`,
    ...keysOf(child, `${path}${key}.`),
  ]);
}

test("the response of the page has the keys that it has there, and is valid unchanged", () => {
  const body = example("instances/source-page.yaml");
  expect(keysOf(body).sort()).toEqual([...response.keys].sort());
  expect(problems({ ...create, kind: "response", status: 200 }, body)).toEqual([]);
  expect(body).toMatchObject({ status: { Reason: "" } });
  expect(body).not.toHaveProperty("status.targetVersions");
});

test("the error of the page has the keys that it has there, and is valid unchanged", () => {
  const body = example("errors/500-source-page.yaml");
  expect(keysOf(body)).toEqual(error.keys);
  expect(problems({ ...create, kind: "response", status: 500 }, body)).toEqual([]);
});

test("the request of the page does not parse, and the ledger names the example that replaces it", () => {
  expect(() => JSON.parse(request.text ?? "null")).toThrow(SyntaxError);
  expect([...(request.text ?? "").matchAll(/"(\w+)" :/g)].map(([, key]) => key)).toEqual(
    request.keys,
  );

  const path = ledger.find(({ id }) => id === "C-002")?.example;
  expect(path).toBe("requests/install.yaml");
  const corrected = example(`${path}`);
  expect(problems({ ...create, kind: "request" }, corrected)).toEqual([]);
  const names = keysOf(corrected).map((key) => key.split(".").at(-1));
  expect(names).toEqual(
    expect.arrayContaining(request.keys.map((key) => (key === "apVersion" ? "apiVersion" : key))),
  );
});

test("a request with the key apVersion of the page is rejected", () => {
  const { apiVersion, ...rest } = example("requests/install.yaml") as Record<string, unknown>;
  expect(problems({ ...create, kind: "request" }, { ...rest, apVersion: apiVersion })).toEqual([
    " must have required property 'apiVersion'",
  ]);
});

const metadata = "#/components/schemas/InstanceRequestMetadata";
const printed = transcript.tables[1]?.rows.find(({ field }) => field === "metadata")?.fixed;

test("metadata is valid as the page prints it, and inside annotations", () => {
  expect(printed).toHaveLength(2);
  for (const annotation of printed as object[]) {
    expect(problemsOf(metadata, annotation)).toEqual([]);
    expect(problemsOf(metadata, { annotations: annotation })).toEqual([]);
  }
  expect(problemsOf(metadata, {})).not.toEqual([]);
  expect(problemsOf(metadata, { annotations: { "addon.install/type": "upgrade" } })).not.toEqual(
    [],
  );
});

test("each point where the page's tables and its response contradict each other is in the ledger", () => {
  const explained = ledger.flatMap(({ page = [] }) =>
    page.map(({ table, field }) => `table ${table}, ${field}`),
  );
  const contradictions = {
    4: "",
    5: "status.",
    6: "status.currentVersion.",
    8: "spec.",
    9: "metadata.",
  };
  const found = Object.entries(contradictions).flatMap(([number, path]) => {
    const rows = transcript.tables.find((table) => table.number === Number(number))?.rows ?? [];
    const keys = response.keys
      .filter((key) => key.startsWith(path) && !key.slice(path.length).includes("."))
      .map((key) => key.slice(path.length));
    const absent = rows.filter(({ field, mandatory }) => mandatory && !keys.includes(field));
    const unlisted = keys.filter((key) => !rows.some(({ field }) => field === key));
    return [...absent.map(({ field }) => field), ...unlisted].map(
      (field) => `table ${number}, ${field}`,
    );
  });
  expect(found).toEqual([
    "table 5, reason",
    "table 5, targetVersions",
    "table 5, Reason",
    "table 6, supportVersions",
    "table 8, addonTemplateLogo",
  ]);
  // Reason is the corrected name of the row reason
  expect(explained).toEqual(expect.arrayContaining(found.filter((at) => !at.endsWith("Reason"))));
});
