import type { paths } from "@cce-addons/types/deployed";
import { toApiError } from "../api-error.ts";
import { type Connection, pathFor } from "../connection.ts";
import { AddonDecodeError } from "../errors.ts";
import type { CallOptions, ServiceResponse } from "../send-options.ts";
import type { Decoded } from "./call.ts";
import { serialize } from "./serialize.ts";

/** Methods that the description uses. */
type Method = "get" | "post" | "put" | "delete";

/** The operation of a method and a path in the description, or `never`. */
type Operation<M extends Method, P extends keyof paths> = Exclude<paths[P][M], undefined>;

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
type Output<O> = O extends { responses: infer R }
  ? {
      [S in keyof R & (200 | 201)]: R[S] extends { content: infer T } ? T[keyof T] : never;
    }[keyof R & (200 | 201)]
  : never;

/**
 * Calls an operation of the description and decodes its response. Method, path, parameters, body and
 * response are those of `paths` in `@cce-addons/types/deployed`, whose requests include those of the printed
 * reference.
 *
 * @throws AddonApiError when the service rejects it, AddonDecodeError when a success is not JSON,
 * TypeError when the body cannot be JSON.
 */
export async function request<M extends Method, P extends PathWith<M>>(
  connection: Connection,
  method: M,
  path: P,
  input: Input<Operation<M, P>>,
  options?: CallOptions,
): Promise<Decoded<Output<Operation<M, P>>>> {
  const response = await sendRequest(connection, method, path, input, options);
  if (response.status > 299) {
    throw toApiError(response);
  }
  return { data: decode(response) as Output<Operation<M, P>>, response };
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
  const filled = pathFor(connection, path).replace(/{(\w+)}/g, (_, name) =>
    encodeURIComponent(`${inPath?.[name]}`),
  );
  const search = `${new URLSearchParams(query)}`;
  return connection.send({
    ...options,
    method: method.toUpperCase(),
    url: `${connection.baseUrl}${filled}${search && `?${search}`}`,
    body: body && serialize(body),
  });
}

interface Loose {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
}

/** Decodes the JSON of a success. */
export function decode(response: ServiceResponse): unknown {
  const { text, status } = response;
  try {
    return JSON.parse(text);
  } catch {
    const found = text ? "invalid JSON" : "an empty body";
    throw new AddonDecodeError(response, `expected JSON, got ${found}`, { status });
  }
}
