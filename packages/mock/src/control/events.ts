import { eventIntervalMs, eventPingMs, eventRetryMs, maxListeners } from "../defaults.ts";
import { version } from "../embedded.gen.ts";
import type { Subscribe } from "../http/response.ts";
import { compareFromNow } from "./changes.ts";
import type { Controlled } from "./controlled.ts";

/** Sends what happens to whoever listens. */
export interface Events {
  /** Whether one more may listen. */
  hasRoom(): boolean;
  /** Sends server-sent events until it is stopped. */
  readonly subscribe: Subscribe;
}

/** Creates the events. Nothing is compared, made or scheduled while nobody listens. */
export function createEvents(controlled: Controlled): Events {
  const listeners = new Set<(text: string) => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let changes: () => readonly { event: string; data: unknown }[] = () => [];
  let quietMs = 0;

  function tick(): void {
    const text = changes().map(format).join("");
    quietMs = text === "" ? quietMs + eventIntervalMs : 0;
    if (text !== "") {
      sendToAll(text);
    } else if (quietMs >= eventPingMs) {
      quietMs = 0;
      sendToAll(": nothing new\n\n");
    }
  }
  function sendToAll(text: string): void {
    // a copy, as one that does not take it leaves
    for (const send of [...listeners]) {
      send(text);
    }
  }

  return {
    hasRoom: () => listeners.size < maxListeners,
    subscribe(send) {
      if (listeners.size === 0) {
        changes = compareFromNow(controlled);
        timer = setInterval(tick, eventIntervalMs);
      } else {
        tick(); // the others get what was before, which the new one does not
      }
      listeners.add(send);
      send(`retry: ${eventRetryMs}\n${format({ event: "ready", data: { version } })}`);
      return () => {
        listeners.delete(send);
        if (listeners.size === 0) {
          clearInterval(timer);
          changes = () => [];
          quietMs = 0;
        }
      };
    },
  };
}

/** JSON has no line breaks, so that the data is one line. */
function format({ event, data }: { readonly event: string; readonly data: unknown }): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
