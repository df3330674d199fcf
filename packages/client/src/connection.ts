import type { Auth } from "./auth/auth.ts";
import { type Clock, systemClock } from "./clock.ts";
import { regionUrl } from "./regions.ts";
import { createSend, type Send } from "./send.ts";
import type { CallOptions, SendOptions } from "./send-options.ts";

/** Where the service is: a region, or a base URL. */
export type Endpoint =
  | {
      /** Region code, such as `eu-west-0`, for `https://cce.{region}.myhuaweicloud.com`. */
      readonly region: string;
      readonly baseUrl?: never;
    }
  | {
      /** URL of the service or of a mock, such as `http://127.0.0.1:4010`. */
      readonly baseUrl: string;
      readonly region?: never;
    };

/** Where the service is, which credentials to use, and how to send requests. */
export type ConnectOptions = Endpoint &
  SendOptions & {
    /** Credentials: `tokenAuth`, `akskAuth`, `passwordAuth`, `fromEnv` or your own. */
    readonly auth: Auth;
    /** The kind of the clusters to work with. `autopilot` uses the paths under `/autopilot/v3`. Default `standard`. */
    readonly clusterType?: ClusterType | undefined;
  };

/** Kind of a cluster: CCE Standard and Turbo, or CCE Autopilot. */
export type ClusterType = "standard" | "autopilot";

/** What the operations work with. */
export interface Connection {
  /** URL of the service, without a trailing slash. */
  readonly baseUrl: string;
  /** The kind of the clusters to work with. */
  readonly clusterType: ClusterType;
  /** Sends a request with credentials, retries and time limits. */
  readonly send: Send;
  /** The clock that waits use. */
  readonly clock: Clock;
  /** Random numbers from 0 to 1, for the intervals of waits. */
  readonly random: () => number;
  /** What the connection was made with, as far as calls can override it. */
  readonly defaults: CallOptions;
}

/**
 * Prepares a connection for the functions of `@cce-addons/client/operations`. Sends nothing.
 *
 * @throws TypeError when `region`, `baseUrl` or `auth` is missing or not valid, or `clusterType` is unknown.
 * @throws RangeError when a limit is not valid.
 */
export function connect(options: ConnectOptions): Connection {
  const {
    region,
    auth,
    clusterType = "standard",
    clock = systemClock,
    random = Math.random,
  } = options;
  const baseUrl = checkUrl(options.baseUrl ?? regionUrl("cce", region));
  if (!auth) {
    throw new TypeError("credentials are missing");
  }
  if (!/^(standard|autopilot)$/.test(clusterType)) {
    throw new TypeError(`clusterType: expected standard or autopilot, got ${clusterType}`);
  }
  return { baseUrl, clusterType, send: createSend(options), clock, random, defaults: options };
}

/** The path of an operation for the kind of cluster that a connection works with. */
export function pathFor({ clusterType }: Connection, path: string): string {
  return clusterType === "autopilot" ? path.replace("/api", "/autopilot") : path;
}

function checkUrl(baseUrl: string): string {
  if (!/^https?:\/\/[^\s?#@]+$/i.test(baseUrl)) {
    throw new TypeError("baseUrl: expected a URL such as https://host/path");
  }
  return baseUrl.replace(/\/+$/, "");
}
