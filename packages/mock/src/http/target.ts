import { isJsonType, readJson } from "./body.ts";
import type { MockRequest, RawRequest, Violation } from "./message.ts";

/** Longest request target that is looked at, in characters. */
const longestTarget = 8192;

/** Reads what stands in the request line and the body. Nothing is resolved: `..` is a part like any other. */
export function readRequest(raw: RawRequest): MockRequest | Violation {
  const { target } = raw;
  if (target.length > longestTarget) {
    return invalid(`The address is longer than ${longestTarget} characters`);
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
