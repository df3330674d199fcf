import type { ChangeKind, Outcome } from "./lifecycle.ts";
import { type Effect, isScenarioName, type ScenarioName, scenarios } from "./scenarios.ts";
import { isObject } from "./wire.ts";

/** Which calls a scenario applies to, and details that replace those of the scenario. */
export interface Rule {
  readonly scenario: ScenarioName;
  /** Only calls about this template. */
  readonly template?: string;
  /** Only calls of this operation, such as `createAddonInstance`. */
  readonly operation?: string;
  /** Only the next so many calls. */
  readonly times?: number;
  /** Milliseconds by which the answer is late. */
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

/** A call, as far as rules look at it. */
interface Call {
  readonly operation: string;
  readonly kind?: ChangeKind | undefined;
  readonly template?: string | undefined;
}

/** The rules that wait for calls. The first that fits is taken. */
export interface Rules {
  list(): Rule[];
  /** Appends a rule. @throws TypeError when it is not one. */
  add(rule: Rule | string): void;
  /** Takes these rules in place of all others. @throws TypeError when one is not a rule; then nothing changes. */
  replace(rules: readonly (Rule | string)[]): void;
  clear(): void;
  /** What happens to a call: by the rule that came with it, or else by the first that fits. */
  take(call: Call, own?: Rule): Effect | undefined;
  /** Puts back the rules of the start. */
  reset(): void;
}

/** Creates the rules. @throws TypeError when one of them is not a rule. */
export function createRules(start: readonly (Rule | string)[]): Rules {
  const initial = start.map(readRule);
  let rules: { rule: Rule; left: number }[] = [];
  const enter = (rule: Rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
  const reset = () => {
    rules = initial.map(enter);
  };
  reset();
  return {
    list: () =>
      rules.map(({ rule, left }) => (Number.isFinite(left) ? { ...rule, times: left } : rule)),
    add: (rule) => {
      rules.push(enter(readRule(rule)));
    },
    replace: (next) => {
      rules = next.map(readRule).map(enter);
    },
    clear: () => {
      rules = [];
    },
    take(call, own) {
      if (own !== undefined && fits(own, call)) {
        return effectOf(own);
      }
      const entry = rules.find(({ rule }) => fits(rule, call));
      if (entry === undefined) {
        return undefined;
      }
      entry.left--;
      rules = rules.filter(({ left }) => left > 0);
      return effectOf(entry.rule);
    },
    reset,
  };
}

function fits({ scenario: name, template, operation }: Rule, call: Call): boolean {
  const { kinds } = scenarios[name];
  return (
    (kinds === undefined || (call.kind !== undefined && kinds.includes(call.kind))) &&
    (template === undefined || template === call.template) &&
    (operation === undefined || operation === call.operation)
  );
}

function effectOf({ scenario: name, delayMs, retryAfter, ...rule }: Rule): Effect {
  const { effect } = scenarios[name];
  const { reason, message, transitionMs } = rule;
  const outcome: Outcome = {
    ...effect.outcome,
    ...(reason !== undefined && { reason }),
    ...(message !== undefined && { message }),
    ...(transitionMs !== undefined && { transitionMs }),
  };
  return {
    ...effect,
    outcome,
    ...(delayMs !== undefined && { delayMs }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

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
