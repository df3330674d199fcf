// bodies.mjs: the recorded bodies and the examples of the description, for schemas to be held against.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./place.mjs";

/** @returns every recorded JSON body and every JSON example of the bundle, each with whether the description accepts it. */
export function readBodies(bundle) {
  return [...recordedBodies(), ...examples(bundle)];
}

function recordedBodies() {
  const read = (path) => readFileSync(join(root, "spec", path), "utf8");
  const explained = new Set(
    parse(read("corrections.yaml")).flatMap(({ recorded = [] }) => recorded),
  );
  return JSON.parse(read("test/fixtures/recorded-bodies.json")).map(
    ({ id, operation, kind, status, quality, body }) => ({
      title: `recorded body ${id}`,
      operation,
      kind,
      status,
      body,
      accepted: quality !== "doc-error" && !explained.has(id),
    }),
  );
}

function examples(bundle) {
  const resolve = (node) =>
    node?.$ref === undefined
      ? node
      : resolve(
          node.$ref
            .slice(2)
            .split("/")
            .reduce((at, key) => at[key], bundle),
        );
  const of = (operation, kind, status, node) =>
    Object.entries(resolve(node)?.content?.["application/json"]?.examples ?? {}).map(
      ([name, example]) => ({
        title: `example ${name} of ${operation} ${status ?? kind}`,
        operation,
        kind,
        status,
        body: resolve(example).value,
        accepted: true,
      }),
    );
  return Object.values(bundle.paths)
    .flatMap((path) => Object.values(path))
    .filter(({ operationId }) => operationId !== undefined)
    .flatMap(({ operationId, requestBody, responses }) => [
      ...of(operationId, "request", undefined, requestBody),
      ...Object.entries(responses)
        .filter(([status]) => status !== "default")
        .flatMap(([status, response]) => of(operationId, "response", Number(status), response)),
    ]);
}
