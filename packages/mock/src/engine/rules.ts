import type { Outcome } from "./lifecycle.ts";
import type { CallKind } from "./record.ts";
import { type Rule, readRule } from "./rule.ts";
import { type Effect, scenarios } from "./scenarios.ts";

/** What rules match of a request. */
interface Call {
  readonly operation: string;
  readonly kind?: CallKind | undefined;
  readonly template?: string | undefined;
}

/** The pending rules. The first that matches a request applies. */
export interface Rules {
  list(): Rule[];
  /** Appends a rule. @throws TypeError that says what is wrong with it. */
  add(rule: Rule | string): void;
  /** Replaces all rules. @throws TypeError when one is invalid; then nothing has changed. */
  replace(rules: readonly (Rule | string)[]): void;
  clear(): void;
  /** Whether there is a rule at all. */
  readonly pending: boolean;
  /** What happens to a request: by its own rule, or else by the first that matches. */
  take(call: Call, own?: Rule): Effect | undefined;
  /** Restores the rules of the start. */
  reset(): void;
}

/** Creates the rules. @throws TypeError when one of them is invalid. */
export function createRules(start: readonly (Rule | string)[]): Rules {
  const initial = start.map((rule) => readRule(rule));
  let rules: { rule: Rule; left: number }[] = [];
  const entryOf = (rule: Rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
  const reset = () => {
    rules = initial.map(entryOf);
  };
  reset();
  return {
    list: () =>
      rules.map(({ rule, left }) => (Number.isFinite(left) ? { ...rule, times: left } : rule)),
    add: (rule) => {
      rules.push(entryOf(readRule(rule)));
    },
    replace: (next) => {
      rules = next.map((rule) => readRule(rule)).map(entryOf);
    },
    clear: () => {
      rules = [];
    },
    get pending() {
      return rules.length > 0;
    },
    take(call, own) {
      if (own !== undefined && matches(own, call)) {
        return effectOf(own);
      }
      const entry = rules.find(({ rule }) => matches(rule, call));
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

function matches({ scenario: name, template, operation }: Rule, call: Call): boolean {
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
