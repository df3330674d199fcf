import { AddonDecodeError } from "../errors.ts";
import type { ServiceResponse } from "../send.ts";

/** A result with details of the response. */
export interface Result<T> {
  /** What the operation returns. */
  readonly data: T;
  /** HTTP status. */
  readonly status: number;
  /** Headers of the response. */
  readonly headers: Headers;
  /** The service's id of the request, from `X-Request-Id`. */
  readonly requestId: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;
}

/** A promise of the data that can also return status, headers, request id and number of attempts. */
export interface Call<T> extends Promise<T> {
  /** The data with details of the response. */
  withResponse(): Promise<Result<T>>;
}

/** Runs an operation. Whatever it throws, also before anything is sent, rejects the call. */
export function toCall<T>(operation: () => Promise<Result<T>>): Call<T> {
  const result = operation();
  const data = result.then(({ data }) => data);
  return Object.assign(data, {
    withResponse() {
      data.catch(() => {}); // the caller watches the result instead
      return result;
    },
  });
}

/** Makes a result of decoded JSON. @throws AddonDecodeError when it does not have the declared shape. */
export function toResult<D, T = D>(
  { data, response }: { data: D; response: ServiceResponse },
  fits: (data: unknown) => boolean,
  pick?: (data: D) => T,
): Result<T> {
  const { status, headers, requestId, attempts } = response;
  if (!fits(data)) {
    throw new AddonDecodeError(response, status, "the JSON does not have the declared shape");
  }
  const picked = pick ? pick(data) : (data as unknown as T);
  return { data: picked, status, headers, requestId, attempts };
}
