import { AddonDecodeError } from "../errors.ts";
import type { ServiceResponse } from "../send-options.ts";

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

/** A response and its decoded JSON. */
export interface Decoded<D> {
  readonly data: D;
  readonly response: ServiceResponse;
}

/** Makes a call of a promise, as a function so that whatever is thrown rejects it. */
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

type ResponseDetails = Pick<ServiceResponse, "status" | "headers" | "attempts" | "requestId">;

/** The result of a response. */
export function toResult<T>(
  { status, requestId, attempts, headers }: ResponseDetails,
  data: T,
): Result<T> {
  return {
    ...{ data, status, requestId, attempts },
    // made when read: transports have lighter headers of their own
    get headers() {
      return new Headers([...headers]);
    },
  };
}

/** The result of decoded JSON. @throws AddonDecodeError when it does not have the declared shape. */
export function checked<D>(
  { data, response }: Decoded<D>,
  fits: (data: unknown) => boolean,
): Result<D> {
  if (!fits(data)) {
    const { status } = response;
    throw new AddonDecodeError(response, "the JSON does not have the declared shape", { status });
  }
  return toResult(response, data);
}
