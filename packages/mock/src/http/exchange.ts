import type { Description } from "../description/description.ts";
import type { Route } from "../description/router.ts";
import { type Clock, timestamp } from "../engine/clock.ts";
import type { Identifiers } from "../engine/identifiers.ts";
import { exposed, preflight } from "./cors.ts";
import { type ErrorShape, type Refuse, refuseIn } from "./errors.ts";
import { entryOf, type Journal, type JournalEntry } from "./journal.ts";
import type { Answer } from "./message.ts";
import { type MockRequest, parseRequest, type RawRequest } from "./parse.ts";

/** Answers a request that is for the API; `found` is what the description has for it. */
export type Responder = (
  request: MockRequest,
  refuse: Refuse,
  found: Route,
) => Answer | undefined | Promise<Answer | undefined>;

/** Answers a request for the control of the mock. */
export type ControlResponder = (request: MockRequest, refuse: Refuse) => Answer | undefined;

/** What an exchange works with. */
export interface ExchangeOptions {
  readonly description: () => Description;
  readonly api: Responder;
  /** Answers requests under `/__mock`; absent when control is off. */
  readonly control: ControlResponder | undefined;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly journal: Journal;
  /** Told about each request to the API after it was answered. */
  readonly onRequest?: ((entry: JournalEntry) => void) | undefined;
  readonly errorShape: ErrorShape;
  /** Milliseconds by which answers are late, from a lower to an upper bound. */
  readonly latencyMs: readonly [number, number];
}

const noSuchPath = "No such path. This mock has /api/v3/addons and /api/v3/addontemplates";

/** Takes a request and gives the answer, whatever the request is. */
export type Exchange = (raw: RawRequest) => Promise<Answer>;

/** Makes the one way by which requests become answers, for a server and for handlers inside a page alike. */
export function createExchange(options: ExchangeOptions): Exchange {
  const { description, api, control, clock, identifiers, journal, errorShape } = options;

  /** @param found - What the description has for the request; nothing when it is for the control. */
  function answerTo(request: MockRequest, refuse: Refuse, found: Route | undefined) {
    if (request.method === "OPTIONS") {
      return preflight(request.headers, found?.allow ?? []);
    }
    return found === undefined ? control?.(request, refuse) : api(request, refuse, found);
  }

  return async function exchange(raw) {
    const requestId = identifiers.requestId();
    const refuse = refuseIn(errorShape, requestId);
    const request = parseRequest(raw);
    if (!("method" in request)) {
      return dressed(refuse(request.reason, request.message), requestId);
    }
    const { path } = request;
    const inControl = path === "/__mock" || path.startsWith("/__mock/");
    const found = inControl ? undefined : description().find(request.method, path);
    let answer: Answer;
    try {
      answer = (await answerTo(request, refuse, found)) ?? refuse("notFound", noSuchPath);
    } catch {
      // A fault of the mock itself. What was thrown may hold parts of the request, so it is not sent.
      answer = refuse("internal", `The mock failed on this request (${requestId})`);
    }
    if (found !== undefined) {
      const at = timestamp(clock.now());
      const operation = found.operation?.id;
      const entry = entryOf(request, answer, {
        requestId,
        at,
        operation,
        message: messageIn(answer),
      });
      journal.add(entry);
      options.onRequest?.(entry);
    }
    return late(dressed(answer, requestId), options, identifiers);
  };
}

/** Adds what every answer carries. Any origin may read it, without cookies: the mock has none. */
export function dressed(answer: Answer, requestId: string): Answer {
  return {
    ...answer,
    headers: {
      ...answer.headers,
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": exposed,
      "X-Request-Id": requestId,
    },
  };
}

function late(
  answer: Answer,
  { latencyMs: [from, to] }: ExchangeOptions,
  ids: Identifiers,
): Answer {
  if (to === 0) {
    return answer;
  }
  const latency = from + Math.round(ids.random() * (to - from));
  return { ...answer, delayMs: (answer.delayMs ?? 0) + latency };
}

/** The text of a refusal, in whichever shape it is. */
function messageIn({ status, body }: Answer): string | undefined {
  if (status < 400) {
    return undefined;
  }
  const texts = body as { [name: string]: unknown; error?: { message?: unknown } } | undefined;
  const text = texts?.message ?? texts?.error_msg ?? texts?.error?.message ?? texts?.errorMessage;
  return text === undefined ? undefined : String(text);
}
