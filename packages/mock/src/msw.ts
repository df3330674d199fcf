/**
 * The mock as MSW handlers, for frontend tests and pages that shall do without a server.
 *
 * The state and the rules are those of the server. What needs Prism is missing: `Prefer: dynamic`.
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
import { readDescription } from "./description/description.ts";
import * as embedded from "./embedded.gen.ts";
import type { Clock } from "./engine/clock.ts";
import type { Rules } from "./engine/rules.ts";
import { checkSeed } from "./http/check-seed.ts";
import { createDirectResponder } from "./http/direct.ts";
import type { JournalEntry } from "./http/journal.ts";
import type { RawRequest } from "./http/parse.ts";
import type { MockOptions } from "./options.ts";

/** How the handlers behave. */
export interface HandlerOptions extends MockOptions {
  /** Only requests to this origin are answered, such as `https://cce.cn-north-4.myhuaweicloud.com`. Default: any. */
  readonly baseUrl?: string | undefined;
}

/** The mock as handlers. */
export interface AddonHandlers {
  /** For `setupWorker(...handlers)` in a page, or `setupServer(...handlers)` in Node. */
  readonly handlers: HttpHandler[];
  /** The time that the mock goes by: move it instead of waiting. */
  readonly clock: Clock;
  /** The last 200 requests and their answers, oldest first, without credentials. */
  readonly requests: Iterable<JournalEntry> & { list(): JournalEntry[]; clear(): void };
  /** Scenarios that wait for calls. */
  readonly scenarios: Rules;
  /** Puts add-ons, clock, scenarios, requests and ids back to how they were at the start. */
  reset(): void;
}

/** Makes handlers that behave like the mock server. @throws RangeError or TypeError when an option cannot be used. */
export function createAddonHandlers(options: HandlerOptions = {}): AddonHandlers {
  const { baseUrl = "*" } = options;
  const description = readDescription(JSON.parse(embedded.api));
  const core = createCore(options, {
    seed: checkSeed(options.seed ?? JSON.parse(embedded.seed), description),
    description: () => description,
    responder: createDirectResponder,
  });
  const answer = async ({ request }: { request: Request }): Promise<Response> => {
    const { status, headers, body, delayMs, drop } = await core.exchange(await rawOf(request));
    if (delayMs !== undefined) {
      await delay(delayMs);
    }
    if (drop) {
      return HttpResponse.error();
    }
    const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
    return new HttpResponse(request.method === "HEAD" ? undefined : text, { status, headers });
  };
  const paths = ["/api/v3/addons", "/api/v3/addons/*", "/api/v3/addontemplates", "/__mock/*"];
  const { clock, journal: requests, rules: scenarios, reset } = core;
  const handlers = paths.map((path) => http.all(baseUrl + path, answer));
  return { handlers, clock, requests, scenarios, reset };
}

async function rawOf(request: Request): Promise<RawRequest> {
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    target: pathname + search,
    headers: Object.fromEntries(request.headers),
    body,
  };
}
