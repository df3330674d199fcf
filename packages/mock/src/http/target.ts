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
  const [beforeFragment = ""] = relative.split("#");
  const [path = "", ...query] = beforeFragment.split("?");
  try {
    decodeURIComponent(path);
  } catch {
    return invalid("The path has a % that begins no UTF-8 character");
  }
  return {
    ...raw,
    path: path === "" ? "/" : path,
    query: new URLSearchParams(query.join("?")),
    ...readBody(raw),
  };
}

function readBody({ headers, body }: RawRequest): Pick<MockRequest, "json" | "unreadable"> {
  if (body === undefined || body.byteLength === 0) {
    return { json: undefined, unreadable: undefined };
  }
  if (!isJsonType(headers["content-type"] ?? "")) {
    const message = "Content type not supported, use application/json";
    return { json: undefined, unreadable: { reason: "mediaTypeNotSupported", message } };
  }
  const { json, unreadable } = readJson(body);
  return { json, unreadable };
}

function invalid(message: string): Violation {
  return { reason: "invalid", message };
}
