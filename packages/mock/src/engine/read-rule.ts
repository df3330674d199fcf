import type { Rule } from "./rules.ts";
import { isScenarioName, scenarios } from "./scenarios.ts";
import { isObject } from "./wire.ts";

const texts = ["template", "operation", "reason", "message"] as const;
/** Numbers of a rule and their upper bounds: a day for times, a thousand million for counts. */
const numbers = { times: 1e9, delayMs: 86_400_000, transitionMs: 86_400_000, retryAfter: 86_400 };

/**
 * Reads a rule: an object, or a text such as `installFailed`, `coredns=installFailed`, `429;times=2;retryAfter=5`.
 *
 * @throws TypeError that says what is wrong with it.
 */
export function readRule(given: unknown): Rule {
  const value = typeof given === "string" ? parse(given) : given;
  if (!isObject(value) || typeof value.scenario !== "string") {
    throw new TypeError("Scenario: expected a name, or an object with a member scenario");
  }
  const { scenario: name } = value;
  if (!isScenarioName(name)) {
    const known = Object.keys(scenarios).join(", ");
    throw new TypeError(`Scenario: ${JSON.stringify(name)} is unknown, use one of ${known}`);
  }
  for (const [member, content] of Object.entries(value)) {
    const isText = (texts as readonly string[]).includes(member);
    const bound = numbers[member as keyof typeof numbers] as number | undefined;
    const isWhole = typeof content === "number" && Number.isInteger(content) && content >= 0;
    if (
      isText ? typeof content !== "string" : bound !== undefined && !(isWhole && content <= bound)
    ) {
      throw new TypeError(
        `Scenario: ${member} must be ${isText ? "a text" : `a whole number up to ${bound}`}`,
      );
    }
    if (!isText && bound === undefined && member !== "scenario") {
      throw new TypeError(`Scenario: ${JSON.stringify(member)} is no member of a scenario`);
    }
  }
  return { ...value, scenario: name };
}

function parse(text: string): Record<string, unknown> {
  const [head = "", ...details] = text.split(";").map((part) => part.trim());
  const [name, template] = head.split("=").reverse();
  const pairs = details.map((detail): [string, unknown] => {
    const [member = "", ...content] = detail.split("=");
    const value = content.join("=");
    return [member, Object.hasOwn(numbers, member) ? Number(value) : value];
  });
  return Object.fromEntries([
    ["scenario", name],
    ...(template === undefined ? [] : [["template", template]]),
    ...pairs,
  ]);
}
