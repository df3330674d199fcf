import type { ErrorResponse } from "@cce-addons/types";
import type { ErrorDetails } from "./errors.ts";

/**
 * Reads an error body in any of the six shapes that the service and its gateway use, and makes a
 * message of HTML, empty and malformed bodies too.
 */
export function readErrorBody(text: string): ErrorDetails {
  const parsed = parseJson(text);
  const body = parsed instanceof Object ? (parsed as Json) : undefined;
  const inner = (body?.error ?? {}) as Json;
  // In the order of the catalogue of error codes: the outer code is the documented one, the inner message says what to change.
  const code = firstString(body?.errorCode, body?.error_code, inner.code, body?.code);
  const message = firstString(inner.message, body?.message, body?.errorMessage, body?.error_msg);
  return {
    code,
    text: body ? message || "no message" : plain(text) || "empty response",
    body: code || body?.request_id ? (body as unknown as ErrorResponse) : undefined,
  };
}

type Json = Record<string, unknown>;

/** The value of JSON; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {}
}

function firstString(...values: unknown[]): string {
  return (values.find((value) => value && typeof value === "string") as string) ?? "";
}

/** The text of an HTML or plain body, at most 200 characters. */
function plain(text: string): string {
  return text
    .replace(/(<(style|script)[\s\S]*?<\/\2>|<[^>]*>|\s)+/gi, " ")
    .trim()
    .slice(0, 200);
}
