import type { Operation } from "../description/operation.ts";
import type { Reject } from "../http/errors.ts";
import { json, type MockResponse } from "../http/response.ts";

/** What the header `Prefer` asks of a mock, in the words of Prism. */
export interface Preference {
  /** Status of the response. */
  readonly code?: number;
  /** Name of the example to return. */
  readonly example?: string;
  /** Whether the response is made up from the schema. */
  readonly dynamic?: boolean;
  /** Seed for what is made up. */
  readonly seed?: string;
}

/** Makes up a response from the schema, which only the server can. Returns a string that says why it cannot. */
export type DynamicResponder = (
  operation: Operation,
  preference: Preference,
  accept: string,
) => Promise<MockResponse | string>;

/**
 * Reads `Prefer: code=404, example=NotFound, dynamic=true, seed=1`. Other preferences are ignored, as RFC 7240 says.
 *
 * @returns `undefined` when the header asks nothing of a mock, a string when it asks for something impossible.
 */
export function readPreference(header: string | undefined): Preference | string | undefined {
  if (header === undefined) {
    return undefined;
  }
  const asked = new Map<string, string>();
  for (const part of header.split(/[,;]/)) {
    const [name = "", ...value] = part.trim().split("=");
    asked.set(
      name.trim().toLowerCase(),
      value
        .join("=")
        .trim()
        .replace(/^"(.*)"$/, "$1"),
    );
  }
  const [code, example, dynamic, seed] = ["code", "example", "dynamic", "seed"].map((name) =>
    asked.get(name),
  );
  if (code === undefined && example === undefined && dynamic === undefined) {
    return undefined;
  }
  if (code !== undefined && !/^[1-5]\d\d$/.test(code)) {
    return `Prefer: code must be an HTTP status such as code=404, got ${JSON.stringify(code.slice(0, 20))}`;
  }
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(example !== undefined && { example }),
    ...(dynamic !== undefined && { dynamic: dynamic === "" || dynamic === "true" }),
    ...(seed !== undefined && { seed }),
  };
}

/** Responds as a preference asks: with an example of the description, or with something made up. */
export function respondAsPreferred(
  operation: Operation,
  preference: Preference | string,
  accept: string,
  reject: Reject,
  dynamic: DynamicResponder | undefined,
): MockResponse | Promise<MockResponse> {
  if (typeof preference === "string") {
    return reject("invalid", preference);
  }
  const { code = operation.successStatus, example } = preference;
  if (!preference.dynamic) {
    return respondWithExample(operation, code, example, reject);
  }
  if (!operation.declares(code)) {
    return reject("notFound", `Prefer: ${operation.id} declares no response with status ${code}`);
  }
  if (dynamic === undefined) {
    return reject(
      "invalid",
      "Prefer: dynamic=true is for the mock server only; use code or example",
    );
  }
  return dynamic(operation, preference, accept).then((made) =>
    typeof made === "string" ? reject("invalid", `Prefer: ${made}`) : made,
  );
}

function respondWithExample(
  operation: Operation,
  code: number,
  example: string | undefined,
  reject: Reject,
): MockResponse {
  const examples = operation.examples(code);
  const name = example ?? Object.keys(examples)[0];
  if (name === undefined || !Object.hasOwn(examples, name)) {
    const wanted =
      example === undefined ? "example" : `example ${JSON.stringify(example.slice(0, 60))}`;
    const known = Object.keys(examples).join(", ") || "none";
    return reject(
      "notFound",
      `Prefer: ${operation.id} has no ${wanted} with status ${code}; it has ${known}`,
    );
  }
  return json(code, examples[name], code === 429 ? { "Retry-After": "1" } : {});
}
