/** A request that is about to be sent. */
export interface AuthRequest {
  /** HTTP method, upper case. */
  readonly method: string;
  /** Whole URL with query. */
  readonly url: string;
  /** Headers so far. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body, or `undefined` when there is none. */
  readonly body: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Headers that say who is calling. */
export interface Credentials {
  /** Headers to add to this one request. */
  readonly headers: Record<string, string>;
  /** Texts that must not show up in errors, events or logs. */
  readonly secrets: readonly string[];
}

/** An answer that refused the credentials. */
export interface Refusal {
  /** HTTP status. */
  readonly status: number;
  /** Service code, such as `APIGW.0303`. */
  readonly code: string;
  /** Time of the service, milliseconds since 1970; `NaN` when it did not say. */
  readonly date: number;
  /** Time here, milliseconds since 1970. */
  readonly now: number;
  /** What was sent. */
  readonly sent: Credentials;
}

/** A way to prove who is calling. Write your own, or take `tokenAuth`, `akskAuth`, `fromEnv` or `passwordAuth`. */
export interface Auth {
  /** Makes the headers of one request. Called again for every attempt. */
  authorize(request: AuthRequest): Credentials | Promise<Credentials>;
  /** Reacts to a refusal. `true` asks for one more attempt, which happens at most once a call. */
  recover?(refusal: Refusal): boolean | Promise<boolean>;
}
