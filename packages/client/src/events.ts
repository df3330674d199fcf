import { mask, secretHeader } from "./redact.ts";

/** Something that happened during a call. Secrets are already replaced by `***`. */
export type ClientEvent = {
  /** HTTP method, upper case. */
  readonly method: string;
  /** Path template, such as `/api/v3/addons/{id}`. */
  readonly path: string;
  /** Which request of the call, counted from 1. */
  readonly attempt: number;
} & (
  | { readonly type: "request"; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly type: "response";
      readonly status: number;
      readonly requestId: string | undefined;
      /** From sending to the last byte of the body, in milliseconds. */
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

/** Makes the function that passes events to a listener and a logger. What those throw is ignored. */
export function createEmitter(
  listener: ((event: ClientEvent) => void) | undefined,
  logger: Logger | undefined,
): ((event: ClientEvent) => void) | undefined {
  return (
    (listener || logger) &&
    ((event) => {
      try {
        listener?.(event);
        logger?.[event.type === "retry" || event.type === "failure" ? "warn" : "debug"](
          line(event),
        );
      } catch {
        // A listener that throws must not fail the call that it observes.
      }
    })
  );
}

/** Headers with the values of secret ones replaced. */
export function maskHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? mask : value]),
  );
}

function line({ method, path, attempt, type, ...rest }: ClientEvent): string {
  return `cce-addons ${type} ${method} ${path} #${attempt} ${JSON.stringify(rest)}`;
}
