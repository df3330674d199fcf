import type { paths } from "@cce-addons/types/deployed";
import { toApiError } from "../api-error.ts";
import { type Connection, pathFor } from "../connection.ts";
import { parseJson } from "../error-body.ts";
import { AddonDecodeError } from "../errors.ts";
import type { CallOptions, ServiceResponse } from "../send-options.ts";
import { serialize } from "./serialize.ts";

/** Methods that the description uses. */
type Method = "GET" | "POST" | "PUT" | "DELETE";

/** The operation of a method and a path in the description, or `never`. */
type Operation<M extends Method, P extends keyof paths> = Exclude<
  paths[P][Lowercase<M>],
  undefined
>;

/** Paths that have a method. */
type PathWith<M extends Method> = {
  [P in keyof paths]: [Operation<M, P>] extends [never] ? never : P;
}[keyof paths];

/** The parameters of an operation: path, query and body. */
type Input<O> = (O extends { parameters: { path: infer T extends object } }
  ? { path: T }
  : unknown) &
  (O extends { parameters: { query: infer T extends object } } ? { query: T } : unknown) &
  (O extends { parameters: { query?: infer T extends object } } ? { query?: T } : unknown) &
  (O extends { requestBody: { content: { "application/json": infer T } } } ? { body: T } : unknown);

/** The JSON of an operation's response with status 200 or 201. */
export type Output<O> = O extends { responses: infer R }
  ? {
      [S in keyof R & (200 | 201)]: R[S] extends { content: infer T } ? T[keyof T] : never;
    }[keyof R & (200 | 201)]
  : never;

/** A success and its decoded JSON. */
export interface Decoded<D> {
  readonly data: D;
  readonly response: ServiceResponse;
}

/**
 * Calls an operation of the description and decodes its response. Method, path, parameters, body and
 * response are those of `paths` in `@cce-addons/types/deployed`, whose requests include those of the printed
 * reference. `fits` says whether JSON has the declared shape.
 *
 * @throws AddonApiError when the service rejects it, AddonDecodeError when a success is not the declared JSON,
 * TypeError when the body cannot be JSON.
 */
export async function request<M extends Method, P extends PathWith<M>>(
  connection: Connection,
  method: M,
  path: P,
  input: Input<Operation<M, P>>,
  options: CallOptions | undefined,
  fits: (data: unknown) => boolean,
): Promise<Decoded<Output<Operation<M, P>>>> {
  return decode(await sendRequest(connection, method, path, input, options), fits);
}

/** Sends the request of an operation and returns its response of any status. */
export function sendRequest<M extends Method, P extends PathWith<M>>(
  connection: Connection,
  method: M,
  path: P,
  input: Input<Operation<M, P>>,
  options?: CallOptions,
): Promise<ServiceResponse> {
  const { path: inPath, query = {}, body } = input as Loose;
  const template = pathFor(connection, path);
  const filled = template.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(`${inPath?.[name]}`));
  const search = `${new URLSearchParams(query)}`;
  return connection.send({
    ...options,
    method,
    url: connection.baseUrl + filled + (search && `?${search}`),
    path: template,
    addonId: inPath?.id,
    body: body && serialize(body),
  });
}

interface Loose {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
}

/** Decodes the JSON of a success. */
export function decode<D>(response: ServiceResponse, fits: (data: unknown) => boolean): Decoded<D> {
  const { text, status } = response;
  if (status > 299) {
    throw toApiError(response);
  }
  const data = parseJson(text);
  if (!fits(data)) {
    const found = data !== undefined ? "another shape" : text ? "invalid JSON" : "an empty body";
    throw new AddonDecodeError(response, `expected JSON as declared, got ${found}`, { status });
  }
  return { data: data as D, response };
}
