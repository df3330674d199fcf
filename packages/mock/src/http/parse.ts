import { maxDepth, maxTarget } from "../defaults.ts";
import type { RequestParts } from "../description/validate.ts";
import type { Violation } from "../description/violation.ts";

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
    return invalid(`The URL is longer than ${maxTarget} characters`);
  }
  const relative = target.startsWith("/") ? target : withoutOrigin(target);
  const [beforeFragment] = cutAt("#", relative);
  const [path, query] = cutAt("?", beforeFragment);
  if (!decodes(path)) {
    return invalid("The path has a % that does not begin a UTF-8 character");
  }
  const { method, headers, body } = raw;
  const { json, text, unreadable } = parseBody(raw);
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

/** The target of a request as it is sent to a proxy, without scheme and host. */
function withoutOrigin(target: string): string {
  return /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1] ?? target;
}

function decodes(path: string): boolean {
  try {
    return !path.includes("%") || decodeURIComponent(path) !== undefined;
  } catch {
    return false;
  }
}

/** Nobody changes the query of a request, so that all without one can share it. */
const none = new URLSearchParams();

/** What is before the first such character and what is after it. */
function cutAt(character: string, text: string): [string, string] {
  const index = text.indexOf(character);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function parseBody({ headers, body }: RawRequest): {
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
  return parseJson(body);
}

function invalid(message: string): Violation {
  return { reason: "invalid", message };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Parses a body as JSON. Of a field that is given twice the last counts, as for the service's own parser. */
function parseJson(body: Uint8Array): { json: unknown; text: string } | { unreadable: Violation } {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    return unreadable("encoding", "The body is not UTF-8");
  }
  if (isDeeperThan(maxDepth, text)) {
    return unreadable("depth", `The body is nested more than ${maxDepth} levels deep`);
  }
  try {
    return { json: JSON.parse(text), text };
  } catch (error) {
    return unreadable("syntax", `The body is not JSON: ${withoutExcerpt(error)}`);
  }
}

/** Whether a content type is JSON. UTF-8 is the only encoding of JSON, so no other charset is accepted. */
function isJsonType(contentType: string): boolean {
  return (
    contentType === "application/json" ||
    /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?;?$/i.test(contentType.trim())
  );
}

function unreadable(rule: string, message: string): { unreadable: Violation } {
  return { unreadable: { reason: "invalid", rule, message } };
}

/** The parser's message quotes the body, which may hold a secret: only the position is kept. */
function withoutExcerpt(error: unknown): string {
  const place = /at position \d+( \(line \d+ column \d+\))?/.exec(String(error))?.[0];
  return place === undefined ? "it ends too early or is empty" : `unexpected character ${place}`;
}

const [openBrace, openBracket] = ["{".charCodeAt(0), "[".charCodeAt(0)];
const [closeBrace, closeBracket] = ["}".charCodeAt(0), "]".charCodeAt(0)];
const quote = '"'.charCodeAt(0);
const backslash = "\\".charCodeAt(0);

/** Counts brackets outside of strings, before the parser sees them. */
function isDeeperThan(limit: number, text: string): boolean {
  if (!hasMoreThan(limit, text)) {
    return false;
  }
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === backslash) {
        index++;
      } else if (code === quote) {
        inString = false;
      }
    } else if (code === quote) {
      inString = true;
    } else if (code === openBrace || code === openBracket) {
      depth++;
      if (depth > limit) {
        return true;
      }
    } else if (code === closeBrace || code === closeBracket) {
      depth--;
    }
  }
  return false;
}

/** Whether a text has more opening brackets in all, strings included: most bodies have few, and are not walked. */
function hasMoreThan(limit: number, text: string): boolean {
  let count = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      count++;
      if (count > limit) {
        return true;
      }
    }
  }
  return false;
}
