import { expect, test } from "vitest";
import { changed } from "../checks/chinese/compare-texts.ts";
import { type Catalogue, catalogueFailures, readField } from "../checks/errors/catalogue.ts";
import { schemaFailures } from "../checks/schema.ts";
import { type Bundle, readBundle, readYaml } from "../tools/files.ts";
import { recorded } from "./recorded-bodies.ts";

const catalogue = readYaml("errors.yaml") as Catalogue;
const description = readBundle("openapi.json");

test("the catalogue has the 27 codes of the service and of throttling, and six more of the gateway", () => {
  expect(catalogue.codes).toHaveLength(33);
  expect(catalogue.codes.filter(({ family }) => family === "gateway")).toHaveLength(7);
  expect(new Set(catalogue.codes.map(({ code }) => code)).size).toBe(33);
});

test("the published catalogue is the same as JSON", () => {
  expect(readBundle<Catalogue>("errors.json")).toEqual(catalogue);
});

test.each([
  [{ code: "CCE.03404001", message: "m" }, "CCE.03404001", "m"],
  [
    {
      errorCode: "CCE.03400001",
      errorMessage: "general",
      code: 400,
      error: { code: "SVCSTG.CCE-ADDONMGR.4000002", message: "precise" },
    },
    "CCE.03400001",
    "precise",
  ],
  [{ error: { code: "SVCSTG.CCE-ADDONMGR.400", message: "m" } }, "SVCSTG.CCE-ADDONMGR.400", "m"],
  [{ errorCode: "CCE.03400001", errorMessage: "m" }, "CCE.03400001", "m"],
  [{ error_code: "APIGW.0301", error_msg: "m", request_id: "r" }, "APIGW.0301", "m"],
  [{ message: "m", request_id: "r" }, undefined, "m"],
])("of %j, the code and message that count are %s and %s", (body, code, message) => {
  expect(readField(catalogue, "code", body)).toBe(code);
  expect(readField(catalogue, "message", body)).toBe(message);
});

test("every recorded error has a code of the catalogue, with its status", () => {
  const errors = recorded.filter(({ status = 0 }) => status >= 400);
  expect(errors).toHaveLength(11);
  for (const { body, status } of errors) {
    const code = readField(catalogue, "code", body);
    expect(catalogue.codes.find((known) => known.code === code)?.status).toBe(status);
  }
});

const responses = "#/components/examples";

test.each<[string, (bundle: Bundle) => Bundle, string]>([
  [
    "a code that the catalogue lacks",
    (bundle) =>
      changed(bundle, `${responses}/404-not-found`, (node) => {
        node.value = { code: "CCE.03404999", message: "Resource not found." };
      }),
    "example NotFound: CCE.03404999 is not in the catalogue",
  ],
  [
    "a code with another status",
    (bundle) =>
      changed(bundle, `${responses}/404-not-found`, (node) => {
        node.value = { code: "CCE.03409001", message: "Addon instance has installed." };
      }),
    "example NotFound: CCE.03409001 is shown with 404, the catalogue has 409",
  ],
  [
    "another message",
    (bundle) =>
      changed(bundle, `${responses}/403-forbidden/value`, (node) => {
        node.message = "No.";
      }),
    'example Forbidden: the message of CCE.03403001 begins with "Forbidden." in the catalogue',
  ],
  [
    "a code without an example",
    (bundle) =>
      changed(
        bundle,
        "#/components/responses/Conflict/content/application~1json/examples",
        (node) => {
          delete node.AlreadyInstalled;
        },
      ),
    "CCE.03409001 has no example",
  ],
  [
    "a schema that lists other codes",
    (bundle) =>
      changed(bundle, "#/components/schemas/ErrorCode", (node) => {
        node["x-extensible-enum"] = ["CCE.03400001"];
      }),
    "schema ErrorCode does not list the codes of errors.yaml in their order",
  ],
])("%s is found", (_, change, failure) => {
  expect(catalogueFailures(catalogue, change(description))).toContain(failure);
});

test("a catalogue without a Chinese meaning, or with evidence that nobody can follow, is found", () => {
  const withEntry = (change: object) => ({
    ...catalogue,
    codes: [{ ...catalogue.codes[0], ...change }],
  });
  expect(schemaFailures("errors", withEntry({}))).toEqual([]);
  expect(schemaFailures("errors", withEntry({ meaning: { en: "m", zh: "m" } }))).toEqual([
    '/codes/0/meaning/zh must match pattern "\\p{Script=Han}"',
  ]);
  expect(
    schemaFailures("errors", withEntry({ evidence: [{ kind: "page", shows: "it" }] })),
  ).not.toEqual([]);
});

test("what the evidence of each code shows has its Chinese", () => {
  const list =
    readBundle<Record<string, { shows: { en: string; zh?: string } }[]>>("evidence.json");
  const shown = catalogue.codes.flatMap(({ code }) => list[code] ?? []);
  expect(shown.length).toBeGreaterThan(33);
  expect(shown.filter(({ shows }) => !shows.zh).map(({ shows }) => shows.en)).toEqual([]);
});
