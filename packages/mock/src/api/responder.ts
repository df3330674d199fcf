import type { Operation } from "../description/operation.ts";
import { validateRequest } from "../description/validate.ts";
import type { Violation } from "../description/violation.ts";
import { Rejection } from "../engine/rejection.ts";
import { type Rule, readRule } from "../engine/rule.ts";
import type { Rules } from "../engine/rules.ts";
import type { Effect } from "../engine/scenarios.ts";
import type { ApiResponder } from "../handler.ts";
import { checkCredentials } from "../http/credentials.ts";
import type { Reject } from "../http/errors.ts";
import type { MockRequest } from "../http/parse.ts";
import type { MockResponse } from "../http/response.ts";
import { type OperationInput, operations, updateTypeNotSupported } from "./operations.ts";
import { type DynamicResponder, readPreference, respondAsPreferred } from "./prefer.ts";
import { type ApiRequest, readApiRequest } from "./request.ts";
import { withWarnings } from "./warning-header.ts";

/** What the API responds with. */
export interface ApiOptions extends Omit<OperationInput, "request" | "outcome" | "riskFound"> {
  readonly rules: Rules;
  /** Responds to `Prefer: dynamic=true`; absent where it cannot be done. */
  readonly dynamic: DynamicResponder | undefined;
}

/** Responds to requests to the API: by a scenario, with what is wrong, as `Prefer` asks, or by carrying them out. */
export function createApiResponder(options: ApiOptions): ApiResponder {
  const { rules, addons, dynamic } = options;

  return function respond(request, reject, { operation, allow }) {
    if (operation === undefined) {
      return allow.length === 0
        ? undefined
        : reject("methodNotAllowed", undefined, { headers: { Allow: allow.join(", ") } });
    }
    const api = readApiRequest(operation, request);
    let own: Rule | undefined;
    try {
      own = ownRule(request);
    } catch (error) {
      return reject("invalid", error instanceof Error ? error.message : String(error));
    }
    const template = api.id === "" ? templateIn(api) : addons.templateOf(api.id);
    const effect = rules.take({ operation: operation.id, kind: api.change, template }, own);
    const response = respondTo(operation, request, api, reject, effect);
    return effect === undefined && template === undefined
      ? response
      : withEffect(response, template, effect);
  };

  function respondTo(
    operation: Operation,
    request: MockRequest,
    api: ApiRequest,
    reject: Reject,
    effect: Effect = {},
  ): MockResponse | Promise<MockResponse> {
    if (effect.reject !== undefined) {
      const { retryAfter } = effect;
      return reject(effect.reject, "Rejected by a scenario", { retryAfter });
    }
    if (effect.drop) {
      return reject("unavailable");
    }
    const violations = violationsOf(operation, request);
    if (violations.length > 0) {
      return options.recordedTexts && lacksUpdateType(api, violations)
        ? reject("annotationNotSupported", updateTypeNotSupported, { violations })
        : rejectViolations(violations, reject);
    }
    const preference = readPreference(request.headers.prefer);
    if (preference !== undefined) {
      return respondAsPreferred(operation, preference, api.accept, reject, dynamic);
    }
    return carryOut(operation, api, reject, effect);
  }

  function carryOut(
    { id }: Operation,
    request: ApiRequest,
    reject: Reject,
    { outcome, riskFound }: Effect,
  ): MockResponse {
    if (!isKnown(id)) {
      return reject("notFound", `The mock does not implement the operation ${id}`);
    }
    try {
      // before the change, as those of an upgrade compare with what is installed
      const warnings = isInstanceRequest(request)
        ? addons.warnings(request.instance, request.id)
        : [];
      return withWarnings(operations[id]({ ...options, request, outcome, riskFound }), warnings);
    } catch (error) {
      if (error instanceof Rejection) {
        return reject(error.reason, error.message, error);
      }
      throw error;
    }
  }
}

/** Names everything that is wrong. Of different reasons the first counts: credentials come before the body. */
export function rejectViolations(violations: readonly Violation[], reject: Reject): MockResponse {
  const reason = violations[0]?.reason ?? "invalid";
  const reported = violations.filter((violation) => violation.reason === reason);
  const text = reported.map(({ message }) => message).join("; ");
  return reject(reason, reason === "invalid" ? `Invalid request: ${text}` : text, {
    violations: reported,
  });
}

/** Whether an update fails for its annotation alone. */
function lacksUpdateType({ operation }: ApiRequest, violations: readonly Violation[]): boolean {
  return (
    /^update(?:Autopilot)?AddonInstance$/.test(operation) &&
    violations.every(({ pointer }) => pointer?.startsWith("/metadata"))
  );
}

function isInstanceRequest({ change }: ApiRequest): boolean {
  return change === "install" || change === "upgrade";
}

function violationsOf(operation: Operation, request: MockRequest): Violation[] {
  const unauthorized = operation.secured ? checkCredentials(request.headers) : undefined;
  const violations = validateRequest(operation, request);
  return unauthorized === undefined ? violations : [unauthorized, ...violations];
}

function ownRule({ headers }: MockRequest): Rule | undefined {
  const header = headers["x-mock-scenario"];
  return header === undefined ? undefined : readRule(header, "X-Mock-Scenario");
}

function templateIn({ instance, templateName }: ApiRequest): string | undefined {
  return instance.template === "" ? templateName : instance.template;
}

/** Adds the template for the journal, and what an effect does to any response. */
function withEffect(
  response: MockResponse | Promise<MockResponse>,
  template: string | undefined,
  { delayMs, drop }: Effect = {},
): MockResponse | Promise<MockResponse> {
  return response instanceof Promise
    ? response.then((made) => ({ ...made, template, delayMs, drop }))
    : { ...response, template, delayMs, drop };
}

function isKnown(id: string): id is keyof typeof operations {
  return Object.hasOwn(operations, id);
}
