import { type MockRequest, validateRequest } from "@cce-addons/mock/description";
import { type Mismatch, mismatchesIn, operationPointer, type Place } from "./mismatch.ts";

/** Compares a request with what the description declares. */
export function compareRequest(request: MockRequest, place: Place, status: number): Mismatch[] {
  const { operation } = place;
  return validateRequest(operation, request).flatMap((violation) => {
    // of a parameter there is no body to point into
    const inBody = violation.pointer !== undefined && !/ parameter /.test(violation.message);
    const start = inBody
      ? operationPointer(operation, "requestBody", "content", "application/json", "schema")
      : operationPointer(operation);
    const { pointer = "", ...rest } = violation;
    const told = inBody ? { ...rest, pointer } : rest;
    return mismatchesIn([told], request.json, place, { start, side: "request", status });
  });
}
