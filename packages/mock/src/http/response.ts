import type { Violation } from "../description/violation.ts";
import type { RequestWarning } from "../values/warning.ts";
import type { Utf8 } from "./utf8.ts";

/**
 * Sends a body in parts, beginning immediately.
 *
 * @returns a function that stops; it is called once, when either side has closed the connection.
 */
export type Subscribe = (send: (text: string) => void) => () => void;

/** A response before it is sent. */
export interface MockResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or a string when `Content-Type` is `text/plain`; `undefined` for no body. */
  readonly body: unknown;
  /** The body as it is sent, where that is cheaper to make than to write {@link MockResponse.body}. */
  readonly text?: string | Utf8;
  /** Milliseconds to wait before it is sent. */
  readonly delayMs?: number | undefined;
  /** Sends the body in parts instead, until either side closes the connection. */
  readonly stream?: Subscribe | undefined;
  /** Ends the connection instead. */
  readonly drop?: boolean | undefined;
  /** Template that the request was about, for the journal. */
  readonly template?: string | undefined;
  /** Text of the error, in whichever shape the body is. */
  readonly message?: string | undefined;
  /** What looks wrong in an accepted request. */
  readonly warnings?: readonly RequestWarning[];
  /** What validation found wrong, of which the message is made. */
  readonly violations?: readonly Violation[];
}

/** Headers of a response with a JSON body that needs no others. */
export const jsonHeaders = { "Content-Type": "application/json" } as const;

/** A response with a JSON body. */
export function json(
  status: number,
  body: unknown,
  headers?: Record<string, string>,
): MockResponse {
  return {
    status,
    headers: headers === undefined ? jsonHeaders : { ...jsonHeaders, ...headers },
    body,
  };
}

/** The body as it is sent. */
export function sentText({ body, text }: MockResponse): string | Utf8 | undefined {
  if (text !== undefined) {
    return text;
  }
  return typeof body === "string" || body === undefined ? body : JSON.stringify(body);
}
