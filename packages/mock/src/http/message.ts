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
