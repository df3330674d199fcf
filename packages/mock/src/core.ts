import type { DynamicResponder } from "./api/prefer.ts";
import { createApiResponder } from "./api/responder.ts";
import { loadControlWhenNeeded } from "./control/load.ts";
import type { LoadEvents, PageFile } from "./control/other-operations.ts";
import type { StateFileStatus } from "./control/status.ts";
import { maxCharacters } from "./defaults.ts";
import type { Description } from "./description/description.ts";
import { type Addons, createAddons } from "./engine/addons.ts";
import { type Clock, createClock } from "./engine/clock.ts";
import { createIdentifiers, type Identifiers } from "./engine/identifiers.ts";
import { createPrechecks, type Prechecks } from "./engine/prechecks.ts";
import { createRules, type Rules } from "./engine/rules.ts";
import type { Seed } from "./engine/seed.ts";
import { createHandler, type Handler } from "./handler.ts";
import { type Reject, rejectIn } from "./http/errors.ts";
import { createJournal, type Journal } from "./http/journal.ts";
import { completeOptions, type MockOptions } from "./options.ts";

/** The parts of a mock, without a server. */
export interface Core {
  readonly addons: Addons;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly prechecks: Prechecks;
  readonly journal: Journal;
  readonly handle: Handler;
  /** Makes the error response to what never became a request. */
  rejectEarly(): { readonly reject: Reject; readonly requestId: string };
  /** Resets everything to its state at the start. */
  reset(): void;
}

/** What the place that a mock runs in provides. */
export interface Host {
  /** A seed that was checked. */
  readonly seed: Seed;
  readonly description: () => Description;
  /** Responds to `Prefer: dynamic=true`; absent where it cannot be done. */
  readonly dynamic?: DynamicResponder | undefined;
  /** The file that keeps the state, where there is one. */
  readonly stateFile?: () => StateFileStatus | undefined;
  /** Loads what sends events; absent where responses cannot be sent in parts. */
  readonly loadEvents?: LoadEvents;
  /** Reads a file of the page at `/__mock/`; absent where there is no server. */
  readonly pageFile?: (name: string) => PageFile;
}

/** Assembles a mock. @throws RangeError or TypeError that names the option that is invalid. */
export function createCore(given: MockOptions, host: Host): Core {
  const { seed, description, dynamic, stateFile = () => undefined, loadEvents, pageFile } = host;
  const options = completeOptions(given);
  const { createStatus, deleteAnswer, errorShape, maxInstances, like, checkValues } = options;
  const clock = createClock(options);
  const identifiers = createIdentifiers(options.randomSeed);
  const rules = createRules(options.scenarios);
  const addons = createAddons({
    ...options,
    seed,
    clock,
    identifiers,
    maxInstances,
    maxCharacters,
  });
  const journal = createJournal();
  const prechecks = createPrechecks({
    addons,
    clock,
    identifiers,
    transitionMs: options.transitionMs,
  });
  const parts = {
    addons,
    rules,
    clock,
    identifiers,
    journal,
    prechecks,
    stateFile,
    rejectEarly() {
      const requestId = identifiers.requestId();
      return { reject: rejectIn(errorShape, requestId), requestId };
    },
    reset() {
      clock.reset();
      identifiers.reset();
      rules.reset();
      journal.clear();
      addons.reset();
      prechecks.reset();
    },
  };
  const handle: Handler = createHandler({
    description,
    api: createApiResponder({
      addons,
      prechecks,
      rules,
      createStatus,
      deleteAnswer,
      recordedTexts: checkValues || like === "deployed",
      dynamic,
    }),
    control: options.control
      ? loadControlWhenNeeded({ ...parts, loadEvents, pageFile, handle: (raw) => handle(raw) })
      : undefined,
    clock,
    identifiers,
    journal,
    onRequest: options.onRequest,
    errorShape,
    latencyMs: options.latencyMs,
  });
  return { ...parts, handle };
}
