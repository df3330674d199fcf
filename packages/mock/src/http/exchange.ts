import { type Clock, timestamp } from "../engine/clock.ts";
import type { Identifiers } from "../engine/identifiers.ts";
import { openToAnyOrigin, preflight } from "./cors.ts";
import type { Description } from "./description.ts";
import { type ErrorShape, type Refuse, refuseIn } from "./errors.ts";
import { entryOf, type Journal, type JournalEntry } from "./journal.ts";
import type { Answer, MockRequest, RawRequest } from "./message.ts";
import { readRequest } from "./target.ts";

/** Answers a request that is for the API, or for the control of the mock. */
export type Responder = (
  request: MockRequest,
  refuse: Refuse,
) => Answer | undefined | Promise<Answer | undefined>;

/** What an exchange works with. */
export interface ExchangeOptions {
  readonly description: () => Description;
  readonly api: Responder;
  /** Answers requests under `/__mock`; absent when control is off. */
  readonly control: Responder | undefined;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly journal: Journal;
  /** Told about each request to the API after it was answered. */
  readonly onRequest?: ((entry: JournalEntry) => void) | undefined;
  readonly errorShape: ErrorShape;
  /** Milliseconds by which answers are late, from a lower to an upper bound. */
  readonly latencyMs: readonly [number, number];
}

/** Takes a request and gives the answer, whatever the request is. */
export type Exchange = (raw: RawRequest) => Promise<Answer>;

/** Makes the one way by which requests become answers, for a server and for handlers inside a page alike. */
export function createExchange(options: ExchangeOptions): Exchange {
  const { description, api, control, clock, identifiers, journal, errorShape } = options;

  async function answerTo(request: MockRequest, refuse: Refuse): Promise<Answer> {
    const { method, path, headers } = request;
    const inControl = path === "/__mock" || path.startsWith("/__mock/");
    if (method === "OPTIONS") {
      return preflight(headers, inControl ? [] : description().find(method, path).allow);
    }
    const answer = await (inControl ? control : api)?.(request, refuse);
    if (answer !== undefined) {
      return answer;
    }
    const known = "/api/v3/addons and /api/v3/addontemplates";
    return refuse("notFound", `No such path. This mock has ${known}`);
  }

  return async function exchange(raw) {
    const requestId = identifiers.requestId();
    const refuse = refuseIn(errorShape, requestId);
    const request = readRequest(raw);
    if (!("method" in request)) {
      return dressed(refuse(request.reason, request.message), requestId);
    }
    let answer: Answer;
    try {
      answer = await answerTo(request, refuse);
    } catch {
      // A fault of the mock itself. What was thrown may hold parts of the request, so it is not sent.
      answer = refuse("internal", `The mock failed on this request (${requestId})`);
    }
    if (!request.path.startsWith("/__mock")) {
      const { operation } = description().find(raw.method, request.path);
      const at = timestamp(clock.now());
      const message = messageIn(answer);
      const entry = entryOf(request, answer, { requestId, at, operation: operation?.id, message });
      journal.add(entry);
      options.onRequest?.(entry);
    }
    return late(dressed(answer, requestId), options, identifiers);
  };
}

/** Adds what every answer carries. */
export function dressed(answer: Answer, requestId: string): Answer {
  return {
    ...answer,
    headers: { ...answer.headers, ...openToAnyOrigin, "X-Request-Id": requestId },
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
