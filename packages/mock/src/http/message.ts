import type { RefusalReason } from "../engine/refusal.ts";

/** A request as it came in, before anything is made of it. */
export interface RawRequest {
  readonly method: string;
  /** What stands in the request line: path and query, or a whole address. */
  readonly target: string;
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

/** A request that is being looked at. */
export interface MockRequest extends RawRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  /** The body as JSON, when it is some. */
  readonly json: unknown;
  /** What `json` was read from. */
  readonly text: string | undefined;
  /** Why there is no JSON although there is a body. */
  readonly unreadable: Violation | undefined;
}

/** Something that is wrong with a request. */
export interface Violation {
  readonly reason: RefusalReason;
  /** What is wrong and where, for people. */
  readonly message: string;
  /** JSON pointer of the member, for a body. */
  readonly pointer?: string;
  /** Rule that is broken: a keyword of JSON Schema, or `syntax`, `depth`, `encoding`. */
  readonly rule?: string;
}

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or a text when `Content-Type` is `text/plain`; `undefined` for no body. */
  readonly body: unknown;
  /** Milliseconds to wait before it is sent. */
  readonly delayMs?: number | undefined;
  /** Ends the connection instead. */
  readonly drop?: boolean | undefined;
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers?: Record<string, string>): Answer {
  return { status, headers: headers === undefined ? isJson : { ...isJson, ...headers }, body };
}

const isJson = { "Content-Type": "application/json" };
