import type { PrismHttpComponents } from "@stoplight/prism-http";

const nothing = () => undefined;

/** A logger that says nothing. Prism tells it what it negotiates, headers included; writing that took most of its time. */
export const silent = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  success: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  child: () => silent,
} as unknown as PrismHttpComponents["logger"];
