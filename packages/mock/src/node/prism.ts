import { createRequire } from "node:module";
import {
  createInstance,
  type getHttpOperationsFromSpec,
  type IHttpConfig,
  type IHttpRequest,
  type IHttpResponse,
  type PrismHttpComponents,
} from "@stoplight/prism-http";
import type { Description, Operation } from "../http/description.ts";
import type { Refuse } from "../http/errors.ts";
import type { Responder } from "../http/exchange.ts";
import type { Answer, MockRequest, Violation } from "../http/message.ts";
import { readPreference } from "../http/prefer.ts";
import { type ServiceOptions, serve } from "../http/service.ts";
import { inputViolations, securityViolations } from "../http/validate.ts";
import { silent } from "./silent.ts";

/** A description as Prism reads it, beside the same one as our checks read it. */
export interface LoadedDescription {
  readonly description: Description;
  readonly resources: Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;
}

/** Prism's own stage that negotiates and makes up answers. It is CommonJS, whose default export loaders disagree on. */
const { default: mockStage } = createRequire(import.meta.url)(
  "@stoplight/prism-http/dist/mocker/index.js",
) as { default: PrismHttpComponents["mock"] };

type Resource = LoadedDescription["resources"][number];

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
        const prefer =
          request.headers.prefer === undefined ? undefined : preferred(resource, data as Passing);
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
    const passing: Passing = {
      method: method.toLowerCase() as IHttpRequest["method"],
      url: { path },
      headers: headers as Record<string, string>,
      body: request.json,
      request,
      refuse,
    };
    const result = await prism.request(passing, resources)();
    if (result._tag === "Right") {
      return result.right.output as unknown as Answer;
    }
    const { allow } = description.find(method, path);
    return allow.length === 0
      ? undefined
      : refuse("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
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

/** Lets Prism's own stage answer, as `Prefer` asks; nothing when it asks nothing of a mock. */
function preferred(resource: Resource, data: Passing): (() => Answer) | undefined {
  const { headers } = data.request;
  const preference = readPreference(headers.prefer);
  if (preference === undefined) {
    return undefined;
  }
  if (typeof preference === "string") {
    return () => data.refuse("invalid", preference);
  }
  const { code, example, dynamic = false, seed } = preference;
  const mock = {
    dynamic,
    ...(code !== undefined && { code }),
    ...(example !== undefined && { exampleKey: example }),
    ...(seed !== undefined && { seed }),
  };
  // Prism fails on an Accept header that is no media type; the service does not look at it.
  const accept = /^[\w.*+-]+\/[\w.*+-]+$/.exec(headers.accept ?? "")?.[0];
  const input = { ...data, headers: accept === undefined ? {} : { accept } };
  return () => {
    const result = mockStage({
      resource,
      input: { data: input, validations: [] },
      config: mock,
    })(silent);
    return result._tag === "Left"
      ? data.refuse("notFound", `Prefer: ${detailOf(result.left)}`)
      : answerOf(result.right);
  };
}

function answerOf({ statusCode, headers = {}, body }: IHttpResponse): Answer {
  const entries = Object.entries(headers).filter(([, value]) => typeof value === "string");
  const { "Content-type": type, ...others } = Object.fromEntries(entries);
  return {
    status: statusCode,
    headers: { ...others, ...(type !== undefined && { "Content-Type": type }) },
    body,
  };
}

function detailOf(error: Error): string {
  return "detail" in error ? String(error.detail) : error.message;
}

function right<T>(value: T) {
  return { _tag: "Right", right: value as never } as const;
}

function left<T>(value: T) {
  return { _tag: "Left", left: value } as const;
}
