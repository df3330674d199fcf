/** A result with what is known about how it came. */
export interface Result<T> {
  /** What the operation gives. */
  readonly data: T;
  /** HTTP status. */
  readonly status: number;
  /** Headers of the answer. */
  readonly headers: Headers;
  /** What the service calls this request. */
  readonly requestId: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;
}

/** A promise of the data that can also give status, headers, request id and number of attempts. */
export interface Call<T> extends Promise<T> {
  /** The data with what is known about the answer. */
  withResponse(): Promise<Result<T>>;
}

/** Makes a call from the promise of a result. */
export function toCall<T>(result: Promise<Result<T>>): Call<T> {
  const data = result.then(({ data }) => data);
  return Object.assign(data, {
    withResponse() {
      data.catch(() => {}); // the caller watches the result instead
      return result;
    },
  });
}
