import type { Auth } from "./auth/auth.ts";
import { type Clock, systemClock } from "./clock.ts";
import { regionUrl } from "./regions.ts";
import { createSend, type Send, type SendOptions } from "./send.ts";

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
    /** Headers to send with every request. */
    readonly headers?: Readonly<Record<string, string>> | undefined;
  };

/** What the operations work with. */
export interface Connection {
  /** URL of the service, without a trailing slash. */
  readonly baseUrl: string;
  /** Headers to send with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sends a request with credentials, retries and time limits. */
  readonly send: Send;
  /** The clock that waits use. */
  readonly clock: Clock;
}

/**
 * Prepares a connection for the functions of `@cce-addons/client/operations`. Sends nothing.
 *
 * @throws TypeError when `region`, `baseUrl` or `auth` is missing or not valid.
 * @throws RangeError when a limit is negative or `NaN`.
 */
export function connect(options: ConnectOptions): Connection {
  const { region, auth, headers = {}, clock = systemClock, ...rest } = options;
  const baseUrl = checkUrl(options.baseUrl ?? regionUrl("cce", region));
  if (!auth) {
    throw new TypeError("credentials are missing: pass token or auth");
  }
  const send = createSend({ ...rest, clock, auth });
  return { baseUrl, headers, send, clock };
}

function checkUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new TypeError("baseUrl: expected http(s)://host[:port][/path] without user name");
  }
  return url.href.replace(/\/+$/, "");
}
