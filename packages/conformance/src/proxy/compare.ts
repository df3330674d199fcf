import { parseRequest, type RawRequest } from "@cce-addons/mock/description";
import { compareRequest } from "../compare-request.ts";
import { compareResponse } from "../compare-response.ts";
import { callOf, type Mismatch } from "../mismatch.ts";
import type { Rules } from "../rules.ts";
import { takesBody, type UpstreamResponse } from "./forward.ts";

/** Compares a call with the description. Returns `undefined` for a call that the description does not have. */
export function compareCall(
  rules: Rules,
  raw: RawRequest,
  { status, headers, body }: UpstreamResponse,
): Mismatch[] | undefined {
  const request = parseRequest(raw);
  if (!("path" in request)) {
    // without a path there is no operation; the method alone names the call, as the path may hold ids
    const { message } = request;
    return [{ at: "#/paths", call: raw.method, side: "request", status, message }];
  }
  const { operation } = rules.requests.find(request.method, request.path);
  const declared = rules.responses.operations.find(({ id }) => id === operation?.id);
  if (operation === undefined || declared === undefined) {
    return undefined;
  }
  const call = callOf(operation);
  const inRequest = { description: rules.requests, operation, call };
  const mismatches = compareRequest(request, inRequest, status);
  if (raw.body !== undefined && !takesBody(raw.method)) {
    const message = `a ${raw.method} request has a body, which is not forwarded`;
    mismatches.push({ at: "#/paths", call, side: "request", status, message });
  }
  const text = new TextDecoder().decode(body);
  const inResponse = { description: rules.responses, operation: declared, call };
  return [...mismatches, ...compareResponse({ status, headers, text }, inResponse).mismatches];
}
