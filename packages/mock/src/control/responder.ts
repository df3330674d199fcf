import { rejectViolations } from "../api/responder.ts";
import { controlDescription } from "../description/shipped.ts";
import { validateRequest } from "../description/validate.ts";
import type { ControlOperationId } from "../embedded.gen.ts";
import { Rejection } from "../engine/rejection.ts";
import type { ControlResponder } from "../handler.ts";
import { json } from "../http/response.ts";
import { type Controlled, controlOperations } from "./operations.ts";

/** Responds to requests under `/__mock`, by which tests and people read and change the mock. */
export function createControlResponder(controlled: Controlled): ControlResponder {
  return (request, reject) => {
    const { operation, allow } = controlDescription().find(request.method, request.path);
    if (operation === undefined) {
      return allow.length === 0
        ? reject("notFound", "No such path. GET /__mock/openapi.json lists the paths")
        : reject("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
    }
    const violations = validateRequest(operation, request);
    if (violations.length > 0) {
      return rejectViolations(violations, reject);
    }
    try {
      return json(
        200,
        controlOperations[operation.id as ControlOperationId](controlled, request.json),
      );
    } catch (error) {
      if (error instanceof Rejection || error instanceof TypeError || error instanceof RangeError) {
        return reject("invalid", error.message);
      }
      throw error;
    }
  };
}
