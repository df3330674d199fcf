import type { Description } from "./description/description.ts";
import type { Addons } from "./engine/addons.ts";
import { type Clock, createClock } from "./engine/clock.ts";
import { createAddons } from "./engine/create-addons.ts";
import { createIdentifiers, type Identifiers } from "./engine/identifiers.ts";
import { createRules, type Rules } from "./engine/rules.ts";
import type { Seed } from "./engine/seed.ts";
import { createControlResponder } from "./http/control.ts";
import { type Refuse, refuseIn } from "./http/errors.ts";
import { createExchange, type Exchange, type Responder } from "./http/exchange.ts";
import { createJournal, type Journal } from "./http/journal.ts";
import type { ServiceOptions } from "./http/service.ts";
import { checkOptions, latencyBounds, type MockOptions } from "./options.ts";

/** The parts of a mock, without a server. */
export interface Core {
  readonly addons: Addons;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly journal: Journal;
  readonly exchange: Exchange;
  /** Makes a refusal for what never became a request. */
  refuseEarly(): { readonly refuse: Refuse; readonly requestId: string };
  /** Puts everything back to how it was at the start. */
  reset(): void;
}

/** What the place that a mock runs in brings along. */
export interface Surroundings {
  readonly seed: Seed;
  readonly description: () => Description;
  /** Makes what answers requests to the API. */
  readonly responder: (options: ServiceOptions) => Responder;
}

/** How many characters of values the store holds at most. */
const maxCharacters = 64 * 1024 * 1024;

/** Puts a mock together. @throws RangeError or TypeError when an option is not usable. */
export function createCore(options: MockOptions, surroundings: Surroundings): Core {
  checkOptions(options);
  const {
    transitionMs = 3000,
    strictCatalogue = false,
    scenarios = [],
    createStatus = 200,
    deleteAnswer = "instance",
    errorShape = "page",
    latencyMs = 0,
    randomSeed = 1,
    maxInstances = 10_000,
    control = true,
  } = options;
  const clock = createClock(options);
  const identifiers = createIdentifiers(randomSeed);
  const limits = { maxInstances, maxCharacters };
  const { seed, description } = surroundings;
  const timing = { clock, identifiers, transitionMs };
  const addons = createAddons({ seed, strictCatalogue, ...timing, ...limits });
  const rules = createRules(scenarios);
  const journal = createJournal();
  const parts = {
    addons,
    rules,
    clock,
    identifiers,
    journal,
    refuseEarly() {
      const requestId = identifiers.requestId();
      return { refuse: refuseIn(errorShape, requestId), requestId };
    },
    reset() {
      clock.reset();
      identifiers.reset();
      rules.reset();
      journal.clear();
      addons.reset();
    },
  };
  const exchange = createExchange({
    description,
    api: surroundings.responder({ addons, rules, createStatus, deleteAnswer }),
    control: control ? createControlResponder(parts) : undefined,
    clock,
    identifiers,
    journal,
    onRequest: options.onRequest,
    errorShape,
    latencyMs: latencyBounds(latencyMs),
  });
  return { ...parts, exchange };
}
