import type { RequestParts } from "../description/validate.ts";
import type { Violation } from "../description/violation.ts";
import { isJsonType, readJson } from "./json-body.ts";

/** Max length of a request target, in characters. */
const maxTarget = 8192;

/** A request as it came in. */
export interface RawRequest {
  readonly method: string;
  /** The second word of the request line: path and query, or a whole URL. */
  readonly target: string;
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

/** A request whose parts are known. */
export interface MockRequest extends RawRequest, RequestParts {
  /** What `json` was parsed from. */
  readonly text: string | undefined;
}

/** Parses the request line and the body. Nothing is resolved: `..` is a part like any other. */
export function parseRequest(raw: RawRequest): MockRequest | Violation {
  const { target } = raw;
  if (target.length > maxTarget) {
    return invalid(`The address is longer than ${maxTarget} characters`);
  }
  const relative = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1] ?? target;
  const [beforeFragment] = cutAt("#", relative);
  const [path, query] = cutAt("?", beforeFragment);
  try {
    decodeURIComponent(path);
  } catch {
    return invalid("The path has a % that begins no UTF-8 character");
  }
  const { method, headers, body } = raw;
  const { json, text, unreadable } = readBody(raw);
  return {
    method,
    target,
    headers,
    body,
    path: path === "" ? "/" : path,
    query: query === "" ? none : new URLSearchParams(query),
    json,
    text,
    unreadable,
  };
}

/** Nobody writes into the query of a request, so that all without one can share it. */
const none = new URLSearchParams();

/** What is before the first such character and what is after it. */
function cutAt(character: string, text: string): [string, string] {
  const index = text.indexOf(character);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function readBody({ headers, body }: RawRequest): {
  json?: unknown;
  text?: string;
  unreadable?: Violation;
} {
  if (body === undefined || body.byteLength === 0) {
    return {};
  }
  if (!isJsonType(headers["content-type"] ?? "")) {
    const message = "Content type not supported, use application/json";
    return { unreadable: { reason: "mediaTypeNotSupported", message } };
  }
  return readJson(body);
}

function invalid(message: string): Violation {
  return { reason: "invalid", message };
}
