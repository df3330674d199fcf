import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpConfig,
  type IHttpRequest,
} from "@stoplight/prism-http";
import type { Description } from "../description/description.ts";
import type { Operation } from "../description/operation.ts";
import type { Violation } from "../description/violation.ts";
import { createDirectResponder } from "../http/direct.ts";
import type { Refuse } from "../http/errors.ts";
import type { Responder } from "../http/exchange.ts";
import type { Answer } from "../http/message.ts";
import type { MockRequest } from "../http/parse.ts";
import { readPreference } from "../http/prefer.ts";
import { type ServiceOptions, serve, violationsOf } from "../http/service.ts";
import { loadDescription } from "./load.ts";
import { preferred } from "./preferred.ts";
import { silent } from "./silent.ts";

/** A description as Prism reads it, beside the same one as our checks read it. */
export interface LoadedDescription {
  readonly description: Description;
  readonly resources: Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;
}

/** Loads a description for Prism and for our checks. @throws Error that names the file and what is wrong with it. */
export async function loadForPrism(path: string): Promise<LoadedDescription> {
  const description = await loadDescription(path);
  const known = resources.get(description) ?? getHttpOperationsFromSpec(description.document);
  resources.set(description, known);
  return { description, resources: await known };
}

const resources = new WeakMap<Description, ReturnType<typeof getHttpOperationsFromSpec>>();

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
 * Answers requests to the API; those with `Prefer` by way of Prism's engine, which negotiates and makes up answers.
 *
 * Of its stages the route is ours, because it is known by then and Prism ranks all operations anew for each request, and so
 * is the check, because Prism compiles and walks schemas anew, which is most of its time, and does not name the offending
 * member. The answer is Prism's own, unless a scenario or a violation goes before it.
 *
 * Without `Prefer` the answer would be ours as well, as Prism keeps no state. No stage of Prism would be left, so such a
 * request is answered without the way through its engine, which would be a tenth of the time that it takes.
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
  const direct = createDirectResponder(options);
  return (request, refuse, found) => {
    const { operation } = found;
    return operation === undefined || readPreference(request.headers.prefer) === undefined
      ? direct(request, refuse, found)
      : throughPrism(operation, request, refuse);
  };

  async function throughPrism(operation: Operation, request: MockRequest, refuse: Refuse) {
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
  }
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
