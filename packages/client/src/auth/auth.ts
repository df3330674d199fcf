/** A request that is about to be sent. */
export interface AuthRequest {
  /** HTTP method, upper case. */
  readonly method: string;
  /** Complete URL with query. */
  readonly url: string;
  /** Headers so far. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body, or `undefined` when there is none. */
  readonly body: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Aborted when the attempt times out or the call is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Headers that identify the caller. */
export interface Credentials {
  /** Headers to add to this one request. */
  readonly headers: Record<string, string>;
  /** Strings that must not appear in errors, events or logs. */
  readonly secrets: readonly string[];
}

/** A response that rejected the credentials. */
export interface AuthRejection {
  /** HTTP status. */
  readonly status: number;
  /** Service code, such as `APIGW.0303`. */
  readonly code: string;
  /** The service's time from the header `Date`, milliseconds since 1970; `NaN` without that header. */
  readonly date: number;
  /** Local time, milliseconds since 1970. */
  readonly now: number;
  /** The credentials that were sent. */
  readonly sent: Credentials;
  /** Aborted when the attempt times out or the call is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** A way to authenticate. Write your own, or use `tokenAuth`, `akskAuth`, `fromEnv` or `passwordAuth`. */
export interface Auth {
  /** Makes the headers of one request. Called for every attempt, within its time limit. */
  authorize(request: AuthRequest): Credentials | Promise<Credentials>;
  /** Called when credentials are rejected. `true` sends the request again, at most once a call. Within the attempt's time limit. */
  recover?(rejection: AuthRejection): boolean | Promise<boolean>;
}
