import type { Operation } from "../description/operation.ts";
import { validateRequest } from "../description/validate.ts";
import type { Violation } from "../description/violation.ts";
import type { Addons } from "../engine/addons.ts";
import { readRule } from "../engine/read-rule.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Rule, Rules } from "../engine/rules.ts";
import { checkCredentials } from "./credentials.ts";
import type { Refuse } from "./errors.ts";
import type { Answer } from "./message.ts";
import { idOf, operations } from "./operations.ts";
import type { MockRequest } from "./parse.ts";
import { changeOf, templateIn } from "./requested.ts";

/** What the service answers with. */
export interface ServiceOptions {
  readonly addons: Addons;
  readonly rules: Rules;
  readonly createStatus: 200 | 201;
  readonly deleteAnswer: "instance" | "text";
}

/**
 * Answers a request to an operation: as a scenario wants, or with what is wrong with it, or by carrying it out.
 *
 * @param other - Answers in place of the add-ons when the request is right, such as with an example.
 */
export function serve(
  options: ServiceOptions,
  operation: Operation,
  request: MockRequest,
  violations: readonly Violation[],
  refuse: Refuse,
  other?: () => Answer,
): Answer {
  const { addons, rules, ...answering } = options;
  let own: Rule | undefined;
  try {
    const header = request.headers["x-mock-scenario"];
    own = header === undefined ? undefined : readRule(header);
  } catch (error) {
    return refuse("invalid", `X-Mock-Scenario: ${error instanceof Error ? error.message : error}`);
  }
  const kind = changeOf(operation.id, request.json);
  const template = templateOf(addons, operation, request);
  const effect = rules.take({ operation: operation.id, kind, template }, own) ?? {};
  const { outcome, delayMs, drop, retryAfter } = effect;
  const late = (answer: Answer): Answer =>
    delayMs === undefined && !drop ? answer : { ...answer, delayMs, drop };
  if (effect.refuse !== undefined) {
    const because = "as the scenario asks";
    return late(refuse(effect.refuse, `Refused ${because}`, { retryAfter }));
  }
  if (drop) {
    return late(refuse("unavailable"));
  }
  if (violations.length > 0) {
    return late(refuseViolations(violations, refuse));
  }
  if (other !== undefined) {
    return late(other());
  }
  const carryOut = operations[operation.id];
  if (carryOut === undefined) {
    return refuse("notFound", `The mock does not know the operation ${operation.id}`);
  }
  try {
    return late(carryOut({ addons, request, outcome, ...answering }));
  } catch (error) {
    if (error instanceof Refusal) {
      return late(refuse(error.reason, error.message, error));
    }
    throw error;
  }
}

/** Everything that is wrong with a request to an operation; empty when it is right. */
export function violationsOf(operation: Operation, request: MockRequest): Violation[] {
  const refused = operation.secured ? checkCredentials(request.headers) : undefined;
  const violations = validateRequest(operation, request);
  return refused === undefined ? violations : [refused, ...violations];
}

/** Names everything that is wrong at once. Of different reasons the first counts: credentials come before the body. */
export function refuseViolations(violations: readonly Violation[], refuse: Refuse): Answer {
  const reason = violations[0]?.reason ?? "invalid";
  const told = violations.filter((violation) => violation.reason === reason);
  const text = told.map(({ message }) => message).join("; ");
  return refuse(reason, reason === "invalid" ? `Invalid request: ${text}` : text);
}

function templateOf(addons: Addons, { segments }: Operation, request: MockRequest) {
  return segments.includes("{id}")
    ? addons.templateOf(idOf(request))
    : (templateIn(request.json) ?? request.query.get("addon_template_name") ?? undefined);
}
