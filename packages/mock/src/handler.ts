import type { Description } from "./description/description.ts";
import type { Route } from "./description/router.ts";
import { type Clock, timestamp } from "./engine/clock.ts";
import type { Identifiers } from "./engine/identifiers.ts";
import { exposed, preflight } from "./http/cors.ts";
import { type ErrorShape, type Reject, rejectIn } from "./http/errors.ts";
import { entryOf, type Journal, type JournalEntry } from "./http/journal.ts";
import { type MockRequest, parseRequest, type RawRequest } from "./http/parse.ts";
import { jsonHeaders, type MockResponse, sentText } from "./http/response.ts";
import type { Utf8 } from "./http/utf8.ts";
import { reportError } from "./report-error.ts";

/** Responds to a request to the API; `route` is what the description has for it. */
export type ApiResponder = (
  request: MockRequest,
  reject: Reject,
  route: Route,
) => MockResponse | Promise<MockResponse> | undefined;

/** Responds to a request to the control API. */
export type ControlResponder = (
  request: MockRequest,
  reject: Reject,
) => MockResponse | Promise<MockResponse>;

/** A response as it is sent. */
export interface FinalResponse extends Omit<MockResponse, "body" | "text"> {
  readonly text: string | Utf8 | undefined;
}

/** Takes a request, whatever it is, and returns the response. Never throws. */
export type Handler = (raw: RawRequest) => FinalResponse | Promise<FinalResponse>;

/** What {@link createHandler} needs. */
export interface HandlerParts {
  readonly description: () => Description;
  readonly api: ApiResponder;
  /** Responds under `/__mock`; absent when control is off. */
  readonly control: ControlResponder | undefined;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly journal: Journal;
  /** Called after each request to the API. */
  readonly onRequest?: ((entry: JournalEntry) => void) | undefined;
  readonly errorShape: ErrorShape;
  /** Lower and upper bound of the delay of each response, in milliseconds. */
  readonly latencyMs: readonly [number, number];
}

const noSuchPath =
  "No such path. This mock has /api/v3/addons, /api/v3/addontemplates, their prechecks, and both under /autopilot/v3";

/** Makes the one way from requests to responses, for the server and for the handlers in a page alike. */
export function createHandler(parts: HandlerParts): Handler {
  const { description, api, control, clock, identifiers, journal, errorShape } = parts;

  function respond(request: MockRequest, reject: Reject, route: Route | undefined) {
    if (request.method === "OPTIONS") {
      return preflight(request.headers, route?.allow ?? []);
    }
    return route === undefined ? control?.(request, reject) : api(request, reject, route);
  }

  return function handle(raw) {
    const requestId = identifiers.requestId();
    const reject = rejectIn(errorShape, requestId);
    const request = parseRequest(raw);
    if (!("method" in request)) {
      return finalResponse(reject(request.reason, request.message), requestId);
    }
    const { path } = request;
    const inControl = path === "/__mock" || path.startsWith("/__mock/");
    const route = inControl ? undefined : description().find(request.method, path);

    const finish = (response: MockResponse | undefined): FinalResponse => {
      const settled = response ?? reject("notFound", noSuchPath);
      const final = finalResponse(settled, requestId);
      if (route !== undefined) {
        record(request, route, settled, final, requestId);
      }
      return delayed(final, parts, identifiers);
    };
    const fail = (error: unknown): FinalResponse => {
      reportError(`The mock failed on request ${requestId}`, error);
      // What was thrown may hold parts of the request, so it is not sent.
      return finish(reject("internal", `The mock failed on this request (${requestId})`));
    };
    try {
      const response = respond(request, reject, route);
      return response instanceof Promise ? response.then(finish, fail) : finish(response);
    } catch (error) {
      return fail(error);
    }
  };

  function record(
    request: MockRequest,
    route: Route,
    { template, message, violations = [], warnings = [] }: MockResponse,
    { status, text }: FinalResponse,
    requestId: string,
  ): void {
    const outcome = {
      requestId,
      at: timestamp(clock.now()),
      operation: route.operation?.id,
      template,
      status,
      message,
      violations,
      warnings,
    };
    const entry = entryOf(request, outcome, text);
    journal.add(entry);
    try {
      parts.onRequest?.(entry);
    } catch (error) {
      reportError("onRequest threw; the response is sent all the same", error);
    }
  }
}

/** Adds what every response carries. Any origin may read it, without cookies: the mock has none. */
export function finalResponse(response: MockResponse, requestId: string): FinalResponse {
  const { status, headers, delayMs, drop, stream } = response;
  return {
    status,
    headers: completeHeaders(headers, requestId),
    text: sentText(response),
    delayMs,
    drop,
    stream,
  };
}

/** Most responses have no headers of their own: to copy those of a constant costs as much as to write a short body. */
function completeHeaders(own: MockResponse["headers"], requestId: string): MockResponse["headers"] {
  return own === jsonHeaders
    ? {
        "Content-Type": "application/json",
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": exposed,
        "X-Request-Id": requestId,
      }
    : {
        ...own,
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": exposed,
        "X-Request-Id": requestId,
      };
}

function delayed(
  response: FinalResponse,
  { latencyMs: [from, to] }: HandlerParts,
  identifiers: Identifiers,
): FinalResponse {
  if (to === 0) {
    return response;
  }
  const latency = from + Math.round(identifiers.random() * (to - from));
  return { ...response, delayMs: (response.delayMs ?? 0) + latency };
}
