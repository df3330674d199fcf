import type { ChangeKind, Outcome } from "./lifecycle.ts";
import { readRule } from "./read-rule.ts";
import { type Effect, type ScenarioName, scenarios } from "./scenarios.ts";

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
