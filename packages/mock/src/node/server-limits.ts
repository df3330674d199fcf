/** Bounds of the server. Past a bound the request is rejected, and past a time the connection is closed as well. */
export interface ServerLimits {
  /** Max size of a body, in bytes. */
  readonly bodyBytes: number;
  /** Max time for the request line and headers to arrive, in milliseconds. */
  readonly headersMs: number;
  /** Max time for a whole request to arrive, in milliseconds. */
  readonly requestMs: number;
  /** Max time between two requests of a connection, in milliseconds. */
  readonly idleMs: number;
  /** Max time in which the other side accepts nothing of a response, in milliseconds. */
  readonly sendMs: number;
}
