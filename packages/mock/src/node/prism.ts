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
import { violationsOf } from "../http/validate.ts";
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
  readonly operation: Operation;
}

const config: IHttpConfig = {
  isProxy: false,
  checkSecurity: false, // our check of the input looks at credentials as well
  validateRequest: true,
  validateResponse: false, // what we answer is checked by tests; checking each answer would double the work
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/**
 * Answers requests to the API by way of Prism's engine: it leads each through its stages and, for `Prefer`, negotiates
 * and makes up answers.
 *
 * Three stages are ours. The route, because it is known by then and Prism ranks all operations anew for each request. The
 * check, because Prism compiles and walks schemas anew, which is most of its time, and does not name the offending
 * member. The answer, because Prism keeps no state.
 */
export function createPrismResponder(
  loaded: () => LoadedDescription,
  options: ServiceOptions,
): Responder {
  const prism = createInstance(config, {
    logger: silent,
    route: ({ resources: [resource] }) => right(resource),
    validateInput: ({ element }) => checked(element as Passing),
    mock:
      ({ resource, input: { data, validations } }) =>
      () => {
        const { request, refuse, operation } = data as Passing;
        const violations = validations.map((found) => (found as Found).violation);
        const prefer = preferred(resource, data, request, refuse);
        return right(serve(options, operation, request, violations, refuse, prefer));
      },
  });
  return async (request, refuse, { operation, allow }) => {
    if (operation === undefined) {
      return allow.length === 0
        ? undefined
        : refuse("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
    }
    const resource = loaded().resources.find(({ iid }) => iid === operation.id);
    if (resource === undefined) {
      throw new Error(`Prism does not know the operation ${operation.id}`);
    }
    const passing: Passing = {
      method: resource.method as IHttpRequest["method"],
      url: { path: request.path },
      headers: request.headers as Record<string, string>,
      body: request.json,
      request,
      refuse,
      operation,
    };
    const result = await prism.request(passing, [resource])();
    return result._tag === "Right" ? (result.right.output as unknown as Answer) : undefined;
  };
}

type Found = { violation: Violation; message: string; severity: 0 };

/** What our check finds, as Prism hands it from stage to stage. */
function checked(passing: Passing) {
  const violations = violationsOf(passing.operation, passing.request);
  if (violations.length === 0) {
    return right(passing);
  }
  const found = violations.map(
    (violation): Found => ({ violation, message: violation.message, severity: 0 }),
  );
  return left(found as [Found, ...Found[]]);
}

function right<T>(value: T) {
  return { _tag: "Right", right: value as never } as const;
}

function left<T>(value: T) {
  return { _tag: "Left", left: value } as const;
}
