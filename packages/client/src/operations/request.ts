import type { paths } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import { AddonDecodeError } from "../errors.ts";
import { toApiError } from "../failure.ts";
import type { Answer, CallOptions } from "../send.ts";

/** Methods that the description uses. */
type Method = "get" | "post" | "put" | "delete";

/** The operation of a method and a path in the description, or `never`. */
type Operation<M extends Method, P extends keyof paths> = Exclude<paths[P][M], undefined>;

/** Paths that have a method. */
type PathWith<M extends Method> = {
  [P in keyof paths]: [Operation<M, P>] extends [never] ? never : P;
}[keyof paths];

/** What an operation takes: members of the path, the query and the body. */
type Input<O> = (O extends { parameters: { path: infer T extends object } }
  ? { path: T }
  : unknown) &
  (O extends { parameters: { query: infer T extends object } } ? { query: T } : unknown) &
  (O extends { parameters: { query?: infer T extends object } } ? { query?: T } : unknown) &
  (O extends { requestBody: { content: { "application/json": infer T } } } ? { body: T } : unknown);

/** What an operation answers with status 200. */
type Output<O> = O extends { responses: { 200: { content: infer T } } } ? T[keyof T] : never;

/**
 * Calls an operation of the description and decodes its answer. Method, path, parameters, body and
 * answer are those of `paths` in `@cce-addons/types`.
 *
 * @throws AddonApiError when the service refuses, AddonDecodeError when a success is not JSON.
 */
export async function request<M extends Method, P extends PathWith<M>>(
  { baseUrl, headers, send }: Connection,
  method: M,
  path: P,
  input: Input<Operation<M, P>>,
  options?: CallOptions,
): Promise<{ data: Output<Operation<M, P>>; answer: Answer }> {
  const { path: inPath = {}, query = {}, body } = input as Loose;
  const filled = path.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(inPath[name] ?? ""));
  const search = `${new URLSearchParams(query)}`;
  const answer = await send({
    ...options,
    method: method.toUpperCase(),
    url: `${baseUrl}${filled}${search && `?${search}`}`,
    headers: body ? { ...headers, "Content-Type": "application/json" } : { ...headers },
    body: body && JSON.stringify(body),
  });
  if (answer.status > 299) {
    throw toApiError(answer);
  }
  return { data: decode(answer) as Output<Operation<M, P>>, answer };
}

interface Loose {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
}

function decode(answer: Answer): unknown {
  const { text, status, method } = answer;
  // The service answers a deletion with the bare word or with the instance (D-013).
  if (method === "DELETE" && /^("?success"?)?$/.test(text.trim())) {
    return "success";
  }
  try {
    return JSON.parse(text);
  } catch {
    const found = text ? `${text.length} characters that are not whole JSON` : "nothing";
    throw new AddonDecodeError(answer, status, `expected JSON, got ${found}`);
  }
}
