import { ruleSchema } from "../description/control-schemas.ts";
import { controlDescription } from "../description/shipped.ts";
import type { ScenarioName } from "./scenarios.ts";

/** Which requests a scenario applies to, and details that replace those of the scenario. */
export interface Rule {
  readonly scenario: ScenarioName;
  /** Only requests about this template. */
  readonly template?: string;
  /** Only requests to this operation, such as `createAddonInstance`. */
  readonly operation?: string;
  /** Only the next so many requests. */
  readonly times?: number;
  /** Milliseconds by which the response is delayed. */
  readonly delayMs?: number;
  /** Milliseconds that the change takes. */
  readonly transitionMs?: number;
  /** `status.Reason` at the end of the change. */
  readonly reason?: string;
  /** `status.message` at the end of the change. */
  readonly message?: string;
  /** `Retry-After` in seconds. */
  readonly retryAfter?: number;
}

/** Fields that hold numbers, for rules that are written as a string. */
const numbers = ["times", "delayMs", "transitionMs", "retryAfter"];

/**
 * Reads a rule: an object, or a string such as `installFailed`, `coredns=installFailed`, `429;times=2;retryAfter=5`.
 *
 * @param name - What the message calls it.
 * @throws TypeError that names each invalid field by its JSON pointer.
 */
export function readRule(given: unknown, name = "Scenario"): Rule {
  const rule = typeof given === "string" ? parse(given) : given;
  const control = controlDescription();
  const violations = control.check(ruleSchema(control), "#rule")(rule);
  if (violations.length > 0) {
    const problems = violations.map(({ message }) => message.replace("the body", "the rule"));
    throw new TypeError(`${name}: ${problems.join("; ")}`);
  }
  return rule as Rule;
}

function parse(text: string): Record<string, unknown> {
  const [head = "", ...details] = text.split(";").map((part) => part.trim());
  const [name, template] = head.split("=").reverse();
  const pairs = details.map((detail): [string, unknown] => {
    const [field = "", ...content] = detail.split("=");
    const value = content.join("=");
    const isNumber = numbers.includes(field) && value.trim() !== "" && !Number.isNaN(Number(value));
    return [field, isNumber ? Number(value) : value];
  });
  return Object.fromEntries([
    ["scenario", name],
    ...(template === undefined ? [] : [["template", template]]),
    ...pairs,
  ]);
}
