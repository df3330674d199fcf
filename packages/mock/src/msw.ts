/**
 * The mock as MSW handlers, for frontend tests and pages without a server.
 *
 * State and scenarios are those of the server. Only `Prefer: dynamic=true` is missing: it needs Prism, which runs on Node alone.
 *
 * @example
 * import { createAddonHandlers } from "@cce-addons/mock/msw";
 * import { setupServer } from "msw/node";
 *
 * const mock = createAddonHandlers({ transitionMs: 0 });
 * setupServer(...mock.handlers).listen();
 *
 * @module
 */

import { delay, type HttpHandler, HttpResponse, http } from "msw";
import { createCore } from "./core.ts";
import { serverLimits } from "./defaults.ts";
import { shippedDescription } from "./description/shipped.ts";
import { seed as seedText } from "./embedded.gen.ts";
import type { Clock } from "./engine/clock.ts";
import type { Rules } from "./engine/rules.ts";
import { checkSeed } from "./engine/seed.ts";
import { finalResponse } from "./handler.ts";
import type { JournalEntry } from "./http/journal.ts";
import { textOf } from "./http/utf8.ts";
import type { MockOptions } from "./options.ts";

/** How the handlers behave. */
export interface HandlerOptions extends MockOptions {
  /** Only requests to this origin are handled, such as `https://cce.cn-north-4.myhuaweicloud.com`. Default: any. */
  readonly baseUrl?: string | undefined;
}

/** The mock as handlers. */
export interface AddonHandlers {
  /** For `setupWorker(...handlers)` in a page, or `setupServer(...handlers)` in Node. */
  readonly handlers: HttpHandler[];
  /** The time that the mock uses: advance it instead of waiting. */
  readonly clock: Clock;
  /** The last 200 requests and their responses, oldest first, without credentials. */
  readonly requests: Iterable<JournalEntry> & { list(): JournalEntry[]; clear(): void };
  /** Pending scenarios. */
  readonly scenarios: Rules;
  /** Resets add-ons, clock, scenarios, requests and ids to their state at the start. */
  reset(): void;
}

/** Makes handlers that behave like the mock server. @throws RangeError or TypeError that names the option that is invalid. */
export function createAddonHandlers(options: HandlerOptions = {}): AddonHandlers {
  const { baseUrl = "*" } = options;
  const description = shippedDescription(options.like);
  const core = createCore(options, {
    seed: checkSeed(options.seed === undefined ? JSON.parse(seedText) : options.seed, description),
    description: () => description,
  });
  const resolve = async ({ request }: { request: Request }): Promise<Response> => {
    const body = await readBody(request);
    if (body === "broken") {
      return HttpResponse.error();
    }
    const { status, headers, text, delayMs, drop } = await respond(request, body);
    if (delayMs !== undefined) {
      await delay(delayMs);
    }
    if (drop) {
      return HttpResponse.error();
    }
    const sent = request.method === "HEAD" || text === undefined ? undefined : textOf(text);
    return new HttpResponse(sent, { status, headers });
  };
  function respond(request: Request, body: Uint8Array | undefined) {
    if (body !== undefined && body.byteLength > serverLimits.bodyBytes) {
      const { reject, requestId } = core.rejectEarly();
      const limit = `The body is larger than ${serverLimits.bodyBytes} bytes`;
      return finalResponse(reject("tooLarge", limit), requestId);
    }
    const { pathname, search } = new URL(request.url);
    const headers = Object.fromEntries(request.headers);
    return core.handle({ method: request.method, target: pathname + search, headers, body });
  }
  const { clock, journal: requests, rules: scenarios, reset } = core;
  const handlers = [http.all(addressesAt(baseUrl), resolve)];
  return { handlers, clock, requests, scenarios, reset };
}

/** The bytes of a body, nothing without one, or `"broken"` when it ended before all was there. */
async function readBody(request: Request): Promise<Uint8Array | undefined | "broken"> {
  if (request.body === null) {
    return undefined;
  }
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    return "broken";
  }
}

/**
 * Matches every address of the mock at a base URL, in which `*` stands for anything.
 *
 * An expression, as MSW decodes what a `*` in a string matches, and fails on a stray `%`.
 */
function addressesAt(baseUrl: string): RegExp {
  const base = baseUrl.replace(/\/+$/, "").replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const addons = "(?:api|autopilot)/v3/(?:addons(?:/.*)?|addontemplates)";
  const prechecks = "api/v3/projects/[^/]*/clusters/[^/]*/addons/precheck(?:/tasks)?";
  const paths = `(?:${addons}|${prechecks}|__mock(?:/.*)?)`;
  return new RegExp(`^${base.replaceAll("*", ".*")}/${paths}$`);
}
