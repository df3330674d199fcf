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

/** The outcome of an operation, from which its result is made. */
export interface Outcome<T> {
  readonly data: T;
  readonly response: Pick<ServiceResponse, "status" | "headers" | "attempts" | "requestId">;
}

/** Makes a call of a promise, as a function so that whatever is thrown rejects it. */
export function toCall<T>(operation: () => Promise<Outcome<T>>): Call<T> {
  const outcome = operation();
  const data = outcome.then(({ data }) => data);
  return Object.assign(data, {
    async withResponse() {
      data.catch(() => {}); // the caller watches the result instead
      const { data: returned, response } = await outcome;
      const { status, requestId, attempts, headers } = response;
      // transports have lighter headers of their own
      return { data: returned, status, requestId, attempts, headers: new Headers([...headers]) };
    },
  });
}
