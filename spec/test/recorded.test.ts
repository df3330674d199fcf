import { expect, test } from "vitest";
import { readDocuments } from "../checks/page/documents.ts";
import { type Recorded, recorded } from "./recorded-bodies.ts";
import { validator } from "./validator.ts";

const { problems } = validator;

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
)("recorded body %s is valid", (_, { body, ...place }) => {
  expect(problems(place, body)).toEqual([]);
});

test.each(
  recorded
    .filter(({ id, quality }) => quality === "doc-error" || explained.has(id))
    .map((body) => [title(body), body] as const),
)("recorded body %s is rejected, as the ledger explains", (_, { body, ...place }) => {
  expect(problems(place, body)).not.toEqual([]);
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
