import type { Operation } from "../description/operation.ts";
import type { Refuse } from "./errors.ts";
import type { Responder } from "./exchange.ts";
import { type Answer, json } from "./message.ts";
import type { MockRequest } from "./parse.ts";
import { readPreference } from "./prefer.ts";
import { type ServiceOptions, serve, violationsOf } from "./service.ts";

/**
 * Answers requests to the API without Prism, for places where Prism cannot run, such as a page.
 *
 * Of `Prefer`, `code` and `example` are known; what would be made up from a schema is refused.
 */
export function createDirectResponder(options: ServiceOptions): Responder {
  return (request, refuse, { operation, allow }) => {
    if (operation === undefined) {
      return allow.length === 0
        ? undefined
        : refuse("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
    }
    const preference = readPreference(request.headers.prefer);
    const prefer = preference === undefined ? undefined : () => example(operation, request, refuse);
    return serve(options, operation, request, violationsOf(operation, request), refuse, prefer);
  };
}

function example(operation: Operation, { headers }: MockRequest, refuse: Refuse): Answer {
  const preference = readPreference(headers.prefer);
  if (typeof preference !== "object") {
    return refuse("invalid", preference);
  }
  const { code = 200, example: name, dynamic } = preference;
  if (dynamic) {
    return refuse("invalid", "Prefer: dynamic needs the mock server, these handlers have no Prism");
  }
  const examples = operation.examples(code);
  const wanted = name ?? Object.keys(examples)[0];
  if (wanted === undefined || !Object.hasOwn(examples, wanted)) {
    return refuse("notFound", `Prefer: ${operation.id} has no such example with status ${code}`);
  }
  return json(code, examples[wanted], code === 429 ? { "Retry-After": "1" } : {});
}
