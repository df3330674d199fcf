import type { RequestSummary } from "../src/control/request-summary.ts";
import type { Status } from "../src/control/status.ts";
import type { Rule } from "../src/engine/rule.ts";
import { call } from "./control.ts";

/** What the events of the mock bring. */
export interface Followed {
  ready(event: { version: string }): void;
  addons(event: { addons: { template: string; status: string }[]; removed: string[] }): void;
  clock(): void;
  scenarios(event: { scenarios: Rule[] }): void;
  requests(event: { requests: RequestSummary[]; replaced: boolean }): void;
  status(event: Status): void;
  /** The mock does not respond, or has too many listeners. */
  lost(why: "lost" | "full"): void;
}

const retryMs = 2000;

/** Follows the mock while somebody looks: a page in the background listens to nothing. */
export function follow(handlers: Followed): void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    close();
    const opened = new EventSource("events");
    source = opened;
    for (const name of ["ready", "addons", "clock", "scenarios", "requests", "status"] as const) {
      opened.addEventListener(name, ({ data }) => handlers[name](JSON.parse(data)));
    }
    opened.addEventListener("error", () => {
      if (opened.readyState !== EventSource.CLOSED) {
        handlers.lost("lost"); // the browser connects again by itself
        return;
      }
      call("GET", "status").then(
        () => handlers.lost("full"),
        () => handlers.lost("lost"),
      );
      retry = setTimeout(open, retryMs);
    });
  }
  function close(): void {
    clearTimeout(retry);
    source?.close();
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  if (!document.hidden) {
    open();
  }
}
