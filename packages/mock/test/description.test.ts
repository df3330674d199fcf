import { expect, test } from "vitest";
import {
  defaultDescription,
  loadDescription,
  parseRequest,
  type RawRequest,
  readDescription,
  validateRequest,
} from "../src/description/index.ts";
import { install } from "./calls.ts";

const description = await loadDescription(defaultDescription);

/** What is wrong with a request, by the entry that other packages use. */
function messages(method: string, target: string, body?: unknown): string[] {
  const raw: RawRequest = {
    method,
    target,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
  };
  const request = parseRequest(raw);
  if (!("path" in request)) {
    return [request.message];
  }
  const { operation, allow } = description.find(method, request.path);
  return operation === undefined
    ? [...allow]
    : validateRequest(operation, request).map(({ message }) => message);
}

test("a description routes requests and validates what is in them", () => {
  expect(messages("POST", "/api/v3/addons", install())).toEqual([]);
  expect(messages("GET", "/api/v3/addons")).toEqual(["query parameter cluster_id is missing"]);
  expect(messages("GET", "/api/v3/%")).toEqual([
    "The path has a % that does not begin a UTF-8 character",
  ]);
  expect(messages("PATCH", "/api/v3/addons")).toEqual(["GET", "POST"]);
  expect(messages("POST", "/api/v3/addons", { ...install(), kind: "addon" })).toEqual([
    '/kind must be "Addon"',
  ]);
});

test("a description validates responses, and knows which are declared", () => {
  const { operation } = description.find("GET", "/api/v3/addons");
  const check = operation?.response(200, "application/json");
  expect(check?.({ kind: "Addon", apiVersion: "v3", items: [] })).toEqual([]);
  expect(check?.({ kind: "Addon", apiVersion: "v3" })).toMatchObject([
    { pointer: "/items", rule: "required", message: "/items is missing" },
  ]);
  expect(operation?.response(200, "text/html")).toBeUndefined();
});

test("a property that an object may not have is named", () => {
  const schema = { type: "object", properties: { a: true }, additionalProperties: false };
  const content = { "application/json": { schema } };
  const small = readDescription({
    openapi: "3.1.0",
    paths: { "/": { post: { requestBody: { content } } } },
  });
  expect(small.operations[0]?.body?.check({ a: 1, statsu: 2 })).toMatchObject([
    { message: 'the body must not have the property "statsu"' },
  ]);
});
