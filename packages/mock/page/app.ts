import type { Clusters } from "../src/control/clusters.ts";
import type { RequestSummary } from "../src/control/request-summary.ts";
import type { Status } from "../src/control/status.ts";
import type { Rule } from "../src/engine/rule.ts";
import type { Texts } from "./texts/en.ts";

/** Whether what is shown is what is. */
type Connection = "connecting" | "live" | "lost" | "full";

/** What the page knows of the mock. */
export interface Known {
  clusters: Clusters | undefined;
  scenarios: readonly Rule[];
  /** Oldest first. */
  requests: readonly RequestSummary[];
  status: Status | undefined;
  connection: Connection;
  /** Clusters that the reader named and that have no add-on yet. */
  named: readonly string[];
}

/** What parts of the page need beside what they show. */
export interface App {
  readonly texts: Texts;
  /** The mock's clock, in milliseconds since 1970. */
  now(): number;
  /** Does something, and says so when it fails. @returns whether it succeeded. */
  attempt(action: () => Promise<unknown>): Promise<boolean>;
  /** Tells those who do not see it what has happened. */
  say(text: string): void;
  /** Shows an error until it is dismissed or another follows. */
  warn(text: string): void;
  /** Shows an empty cluster. */
  nameCluster(id: string): void;
}
