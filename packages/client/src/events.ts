import { mask, type Redact, secretHeader } from "./redact.ts";

/** Which request an event or a hook is about. */
export interface RequestInfo {
  /** Id of the call within its client, such as `c17`. All attempts of a call share it. */
  readonly callId: string;
  /** Id of the add-on instance, once known: from the path, or from the response that created it. */
  readonly addonId: string | undefined;
  /** HTTP method, upper case. */
  readonly method: string;
  /** Path template, such as `/api/v3/addons/{id}`. */
  readonly path: string;
  /** Which request of the call, counted from 1. */
  readonly attempt: number;
}

/** Something that happened during a call. Secrets are already replaced by `***`. */
export type ClientEvent = RequestInfo &
  (
    | { readonly type: "request"; readonly headers: Readonly<Record<string, string>> }
    | {
        readonly type: "response";
        readonly status: number;
        readonly requestId: string | undefined;
        /** From the credentials to the last byte of the body, in milliseconds. */
        readonly durationMs: number;
      }
    | { readonly type: "failure"; readonly message: string; readonly durationMs: number }
    | { readonly type: "retry"; readonly delayMs: number; readonly reason: string }
  );

/** Receives log lines: `console` fits. */
export interface Logger {
  debug(message: string): void;
  warn(message: string): void;
}

/** What to observe of a client's calls. */
export interface EventOptions {
  /** Called for every request, response, failure and retry. What it throws is ignored. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Receives the same as strings: requests and responses at `debug`, failures and retries at `warn`. */
  readonly logger?: Logger | undefined;
}

/** An event before secrets are replaced. */
type RawEvent = RequestInfo &
  (
    | { readonly type: "request"; readonly headers: Readonly<Record<string, string>> }
    | {
        readonly type: "response";
        readonly response: {
          readonly status: number;
          readonly requestId?: string | undefined;
          readonly text: string;
          readonly redact: Redact;
        };
        readonly durationMs: number;
      }
    | Extract<ClientEvent, { type: "failure" | "retry" }>
  );

/** Observes calls: the option `observer` of `connect` and `createSend`. */
export interface Observer {
  /** Receives every event, with its secrets. */
  notify(event: RawEvent): void;
}

/** Makes the observer for `onEvent` and `logger`. */
export function createObserver({ onEvent, logger }: EventOptions): Observer {
  return {
    notify(raw) {
      const event = toEvent(raw);
      try {
        onEvent?.(event);
        logger?.[event.type === "retry" || event.type === "failure" ? "warn" : "debug"](
          line(event),
        );
      } catch {
        // A listener that throws must not fail the call that it observes.
      }
    },
  };
}

function toEvent(raw: RawEvent): ClientEvent {
  if (raw.type === "request") {
    const headers = Object.entries(raw.headers).map(([name, value]) => [
      name,
      secretHeader.test(name) ? mask : value,
    ]);
    return { ...raw, headers: Object.fromEntries(headers) };
  }
  if (raw.type === "response") {
    const { response, ...info } = raw;
    const { status, requestId, text, redact } = response;
    const created = info.method === "POST" ? /"uid"\s*:\s*"([^"]+)"/.exec(text)?.[1] : undefined;
    const addonId = info.addonId ?? created;
    return { ...info, addonId, status, requestId: requestId && redact(requestId) };
  }
  return raw;
}

function line({ callId, addonId, method, path, attempt, type, ...rest }: ClientEvent): string {
  const where = `${callId} ${method} ${path.replace("{id}", addonId ?? "{id}")} #${attempt}`;
  return `cce-addons ${type} ${where} ${JSON.stringify({ addonId, ...rest })}`;
}
