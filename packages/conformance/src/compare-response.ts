import { isObject, namesIn, valueAt } from "./json.ts";
import { type Mismatch, mismatchesIn, operationPointer, type Place } from "./mismatch.ts";
import { nodeOf } from "./node-of.ts";

/** A response, with its body as text. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Compares a response with what the description declares. Returns the mismatches, and the body as far as it is read. */
export function compareResponse(
  { status, headers, text }: ReceivedResponse,
  place: Place,
): { mismatches: Mismatch[]; body?: unknown } {
  const { description, operation, call } = place;
  const { document } = description;
  const declared = (...names: string[]) =>
    valueAt(document, namesIn(operationPointer(operation, "responses", ...names)));
  const found = (pointer: string, message: string): Mismatch => ({
    at: nodeOf(document, pointer),
    call,
    side: "response",
    status,
    message,
  });
  const name = declared(String(status)) === undefined ? "default" : String(status);
  const response = declared(name);
  if (!isObject(response) || (name === "default" && status < 400)) {
    const statuses = Object.keys(declared() ?? {}).join(", ");
    const at = operationPointer(operation, "responses");
    return { mismatches: [found(at, `the status is ${status}, declared: ${statuses}`)] };
  }
  const at = nodeOf(document, operationPointer(operation, "responses", name));
  const mismatches = Object.keys(isObject(response.headers) ? response.headers : {})
    .filter((header) => !headers.has(header))
    .map((header) => found(`${at}/headers/${header}`, `the header ${header} is missing`));
  const types = Object.keys(isObject(response.content) ? response.content : {});
  if (types.length === 0) {
    return { mismatches };
  }
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) {
    const media = type === "" ? "missing" : JSON.stringify(type);
    const message = `the media type is ${media}, declared: ${types.join(", ")}`;
    return { mismatches: [...mismatches, found(`${at}/content`, message)] };
  }
  const body = read(type, text);
  if (body === notJson) {
    return { mismatches: [...mismatches, found(`${at}/content`, "the body is not JSON")] };
  }
  const start = operationPointer(operation, "responses", name, "content", type, "schema");
  const violations = operation.response(status, type)?.(body) ?? [];
  mismatches.push(...mismatchesIn(violations, body, place, { start, side: "response", status }));
  return { mismatches, body };
}

const notJson = Symbol("not JSON");

function read(type: string, text: string): unknown {
  if (!/[/+]json$/.test(type)) {
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}
