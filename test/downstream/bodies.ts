// The recorded bodies and the examples of the description, for schemas to be compared with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./place.ts";

/** A JSON body, and whether the description accepts it. */
export interface Body {
  title: string;
  operation: string;
  kind: "request" | "response";
  status: number | undefined;
  body: unknown;
  accepted: boolean;
}

/** The parts of the bundle that hold examples; a node may be a reference. */
export interface Bundle {
  paths: Record<string, Record<string, Operation>>;
}
interface Operation {
  operationId?: string;
  requestBody?: unknown;
  responses: Record<string, unknown>;
}
interface WithContent {
  content?: { "application/json"?: { examples?: Record<string, unknown> } };
}

/** Reads every recorded JSON body and every JSON example of the bundle. */
export function readBodies(bundle: Bundle): Body[] {
  return [...recordedBodies(), ...examples(bundle)];
}

function recordedBodies(): Body[] {
  const read = (path: string) => readFileSync(join(root, "spec", path), "utf8");
  const ledger: { recorded?: string[] }[] = parse(read("corrections.yaml"));
  const explained = new Set(ledger.flatMap(({ recorded = [] }) => recorded));
  const recorded: (Omit<Body, "title" | "accepted"> & { id: string; quality: string })[] =
    JSON.parse(read("test/fixtures/recorded-bodies.json"));
  return recorded.map(({ id, operation, kind, status, quality, body }) => ({
    title: `recorded body ${id}`,
    operation,
    kind,
    status,
    body,
    accepted: quality !== "doc-error" && !explained.has(id),
  }));
}

function examples(bundle: Bundle): Body[] {
  return Object.values(bundle.paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ operationId, requestBody, responses }) =>
      operationId === undefined
        ? []
        : [
            ...examplesOf(bundle, operationId, "request", undefined, requestBody),
            ...Object.entries(responses)
              .filter(([status]) => status !== "default")
              .flatMap(([status, response]) =>
                examplesOf(bundle, operationId, "response", Number(status), response),
              ),
          ],
    );
}

function examplesOf(
  bundle: Bundle,
  operation: string,
  kind: Body["kind"],
  status: number | undefined,
  node: unknown,
): Body[] {
  const { content } = (resolve(bundle, node) ?? {}) as WithContent;
  return Object.entries(content?.["application/json"]?.examples ?? {}).map(([name, example]) => ({
    title: `example ${name} of ${operation} ${status ?? kind}`,
    operation,
    kind,
    status,
    body: (resolve(bundle, example) as { value: unknown }).value,
    accepted: true,
  }));
}

/** Follows `$ref` until a node is none. */
function resolve(bundle: Bundle, node: unknown): unknown {
  const { $ref } = (node ?? {}) as { $ref?: string };
  if ($ref === undefined) {
    return node;
  }
  const keys = $ref.slice("#/".length).split("/");
  return resolve(
    bundle,
    keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], bundle),
  );
}
