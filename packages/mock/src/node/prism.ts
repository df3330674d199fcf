import {
  createInstance,
  type getHttpOperationsFromSpec,
  type IHttpConfig,
  type IHttpRequest,
} from "@stoplight/prism-http";
import type { Description, Operation } from "../http/description.ts";
import type { Refuse } from "../http/errors.ts";
import type { Responder } from "../http/exchange.ts";
import type { Answer, MockRequest, Violation } from "../http/message.ts";
import { type ServiceOptions, serve } from "../http/service.ts";
import { inputViolations, securityViolations } from "../http/validate.ts";
import { preferred } from "./preferred.ts";
import { silent } from "./silent.ts";

/** A description as Prism reads it, beside the same one as our checks read it. */
export interface LoadedDescription {
  readonly description: Description;
  readonly resources: Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;
}

/** An operation as Prism reads it. */
export type Resource = LoadedDescription["resources"][number];

/** A request on its way through Prism, with what our stages need. */
interface Passing extends IHttpRequest {
  readonly request: MockRequest;
  readonly refuse: Refuse;
}

const config: IHttpConfig = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: false, // what we answer is checked by tests; checking each answer would double the work
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/**
 * Answers requests to the API by way of Prism's engine: it routes, runs the checks and, for `Prefer`, negotiates and
 * makes up answers.
 *
 * Three stages are ours. The checks, because Prism compiles and walks schemas anew for each request, which is most of
 * its time, and does not name the offending member. The answer, because Prism keeps no state.
 */
export function createPrismResponder(
  loaded: () => LoadedDescription,
  options: ServiceOptions,
): Responder {
  const prism = createInstance(config, {
    logger: silent,
    validateSecurity: ({ resource, element }) =>
      found(element, securityViolations(operationOf(resource), (element as Passing).request)),
    validateInput: ({ resource, element }) =>
      found(element, inputViolations(operationOf(resource), (element as Passing).request)),
    mock:
      ({ resource, input: { data, validations } }) =>
      () => {
        const { request, refuse } = data as Passing;
        const violations = validations.map((found) => (found as Found).violation);
        const prefer = preferred(resource, data, request, refuse);
        const operation = operationOf(resource);
        return right(serve(options, operation, request, violations, refuse, prefer));
      },
  });
  const operationOf = (resource: Resource): Operation => {
    const { operations } = loaded().description;
    const operation = operations.find(({ id }) => id === resource.iid);
    if (operation === undefined) {
      throw new Error(`Prism routed to ${resource.iid}, which the description lacks`);
    }
    return operation;
  };
  return async (request, refuse) => {
    const { method, path, headers } = request;
    const { description, resources } = loaded();
    const { operation, allow } = description.find(method, path);
    if (operation === undefined) {
      return allow.length === 0
        ? undefined
        : refuse("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
    }
    const passing: Passing = {
      method: method.toLowerCase() as IHttpRequest["method"],
      url: { path },
      headers: headers as Record<string, string>,
      body: request.json,
      request,
      refuse,
    };
    // Prism ranks all operations anew for each request; of the one that can fit it has less to rank.
    const candidates = resources.filter(({ iid }) => iid === operation.id);
    const result = await prism.request(passing, candidates)();
    return result._tag === "Right" ? (result.right.output as unknown as Answer) : undefined;
  };
}

type Found = { violation: Violation; message: string; severity: 0 };

/** Our findings as Prism hands them from stage to stage. */
function found(element: IHttpRequest, violations: readonly Violation[]) {
  const [first, ...others] = violations.map(
    (violation): Found => ({ violation, message: violation.message, severity: 0 }),
  );
  return first === undefined ? right(element) : left([first, ...others] as [Found, ...Found[]]);
}

function right<T>(value: T) {
  return { _tag: "Right", right: value as never } as const;
}

function left<T>(value: T) {
  return { _tag: "Left", left: value } as const;
}
