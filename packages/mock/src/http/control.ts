import { type Description, readDescription } from "../description/description.ts";
import { validateRequest } from "../description/validate.ts";
import { control as controlText } from "../embedded.gen.ts";
import { Refusal } from "../engine/refusal.ts";
import { type Controlled, controlOperations } from "./control-operations.ts";
import type { ControlResponder } from "./exchange.ts";
import { json } from "./message.ts";
import { refuseViolations } from "./service.ts";

let known: Description | undefined;

/** The description of the control API. Read when it is first needed, which most runs never do. */
export function controlDescription(): Description {
  known ??= readDescription(JSON.parse(controlText));
  return known;
}

/** Answers requests under `/__mock`, by which tests and people read and change the mock. */
export function createControlResponder(controlled: Controlled): ControlResponder {
  return (request, refuse) => {
    const { operation, allow } = controlDescription().find(request.method, request.path);
    if (operation === undefined) {
      return allow.length === 0
        ? refuse("notFound", "No such path. GET /__mock/openapi.json tells what there is")
        : refuse("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
    }
    const violations = validateRequest(operation, request);
    if (violations.length > 0) {
      return refuseViolations(violations, refuse);
    }
    try {
      return json(200, controlOperations[operation.id]?.(controlled, request.json));
    } catch (error) {
      if (error instanceof Refusal || error instanceof TypeError || error instanceof RangeError) {
        return refuse("invalid", error.message);
      }
      throw error;
    }
  };
}
