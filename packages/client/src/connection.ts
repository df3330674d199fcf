import type { Auth } from "./auth/auth.ts";
import { type Clock, systemClock } from "./clock.ts";
import { createSend, type Send, type SendOptions } from "./send.ts";

/** Where the service is: a region, or an address. */
export type Endpoint =
  | {
      /** Region, such as `eu-west-0`: stands for `https://cce.{region}.myhuaweicloud.com`. */
      readonly region: string;
      readonly baseUrl?: never;
    }
  | {
      /** Address of the service or of a mock, such as `http://127.0.0.1:4010`. */
      readonly baseUrl: string;
      readonly region?: never;
    };

/** Where the service is, who is calling, and how requests are sent. */
export type ConnectOptions = Endpoint &
  SendOptions & {
    /** Who is calling: `tokenAuth`, `akskAuth`, `passwordAuth`, `fromEnv` or your own. */
    readonly auth: Auth;
    /** Headers to send with every request. */
    readonly headers?: Readonly<Record<string, string>> | undefined;
  };

/** What the operations work with. */
export interface Connection {
  /** Address of the service, without a trailing slash. */
  readonly baseUrl: string;
  /** Headers that go with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sends a request with credentials, retries and limits. */
  readonly send: Send;
  /** The time that waits go by. */
  readonly clock: Clock;
}

/**
 * Prepares a connection for the functions of `@cce-addons/client/operations`. Sends nothing.
 *
 * @throws TypeError when region, base URL or auth cannot be used.
 * @throws RangeError when a limit is negative.
 */
export function connect(options: ConnectOptions): Connection {
  const { region, auth, headers = {}, clock = systemClock, ...rest } = options;
  const baseUrl = checkUrl(options.baseUrl ?? regionUrl(region));
  if (!auth) {
    throw new TypeError("credentials are missing: give token or auth");
  }
  const send = createSend({ ...rest, clock, auth });
  return { baseUrl, headers, send, clock };
}

function regionUrl(region: string | undefined): string {
  if (!region || !/^[a-z][a-z0-9-]+$/.test(region)) {
    throw new TypeError(
      `region: expected a name such as eu-west-0, or give baseUrl; got ${region}`,
    );
  }
  // The one region with another top-level domain (D-002).
  return `https://cce.${region}.myhuaweicloud.${region === "eu-west-101" ? "eu" : "com"}`;
}

function checkUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new TypeError("baseUrl: expected http(s)://host[:port][/path] without user name");
  }
  return url.href.replace(/\/+$/, "");
}
