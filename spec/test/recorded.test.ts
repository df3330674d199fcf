import { expect, test } from "vitest";
import { readDocuments } from "../checks/page/documents.ts";
import { type Recorded, recorded } from "./recorded-bodies.ts";
import { createValidator, readBundle, validator } from "./validator.ts";

const { problems } = validator;
const validators = {
  openapi: validator,
  "openapi.deployed": createValidator(readBundle("openapi.deployed.json")),
};

/** Which ledger entry explains why a recorded body is rejected. */
const explained = new Map<number, string>();
for (const { id, recorded: bodies = [] } of readDocuments().ledger) {
  for (const body of bodies) {
    explained.set(body, id);
  }
}

const title = ({ id, operation, kind, status }: Recorded) =>
  `${id}, ${kind} of ${operation} ${status ?? ""}`.trim();

test.each(
  recorded
    .filter(({ id, quality }) => quality !== "doc-error" && !explained.has(id))
    .map((body) => [title(body), body] as const),
)(
  "recorded body %s is valid by the reference, and by the bundle of its provenance",
  (_, recordedBody) => {
    const { body, bundle, ...place } = recordedBody;
    expect(problems(place, body)).toEqual([]);
    expect(validators[bundle].problems(place, body)).toEqual([]);
  },
);

test.each(
  recorded
    .filter(({ id, quality }) => quality === "doc-error" || explained.has(id))
    .map((body) => [title(body), body] as const),
)("recorded body %s is rejected, as the ledger explains", (_, { body, bundle, ...place }) => {
  expect(problems(place, body)).not.toEqual([]);
  expect(validators[bundle].problems(place, body)).not.toEqual([]);
});

test("both bundles have recorded bodies", () => {
  const counts = Object.keys(validators).map(
    (name) => recorded.filter(({ bundle }) => bundle === name).length,
  );
  expect(counts).toEqual([21, 23]);
});

test("the ledger names recorded bodies that exist", () => {
  const ids = recorded.map(({ id }) => id);
  expect([...explained.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a recorded body that is damaged is rejected", () => {
  const request = recorded.find(({ kind }) => kind === "request");
  const response = recorded.find(({ kind, status }) => kind === "response" && status === 200);
  expect(request && problems(request, { ...(request.body as object), kind: "addon" })).toContain(
    "/kind must be equal to constant",
  );
  expect(
    response && problems(response, { ...(response.body as object), status: "running" }),
  ).toContain("/status must be object");
});
