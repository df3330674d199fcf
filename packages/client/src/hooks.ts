import type { RequestInfo } from "./events.ts";
import type { PlainHeaders, ResponseHeaders } from "./headers.ts";

/** A request before it is signed and sent. */
export interface HookRequest extends RequestInfo {
  /** Complete URL with query. */
  readonly url: string;
  /** Headers so far, without credentials. */
  readonly headers: PlainHeaders;
  /** Body, or `undefined` when there is none. */
  readonly body: string | undefined;
}

/** A response after it was read completely. */
export interface HookResponse extends RequestInfo {
  /** HTTP status. */
  readonly status: number;
  /** Headers of the response. */
  readonly headers: ResponseHeaders;
  /** Body of the response; of an error response with secrets replaced. */
  readonly text: string;
}

/** Functions that are called around every attempt, within its time limit. What they throw rejects the call. */
export interface Hooks {
  /** Called before a request is signed and sent. May return headers to add. */
  readonly beforeRequest?:
    | ((request: HookRequest) => PlainHeaders | undefined | Promise<PlainHeaders | undefined>)
    | undefined;
  /** Called after a response of any status was read, before it is decoded or retried. */
  readonly afterResponse?: ((response: HookResponse) => void | Promise<void>) | undefined;
}
