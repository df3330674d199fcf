import type { FinalResponse, Handler } from "../handler.ts";
import type { Reject } from "../http/errors.ts";
import type { RawRequest } from "../http/parse.ts";
import { json, type MockResponse } from "../http/response.ts";
import {
  deletion,
  type Installation,
  installation,
  rollback,
  type Upgrade,
  upgrade,
} from "./api-request.ts";
import type { Controlled } from "./controlled.ts";
import type { Events } from "./events.ts";
import type { ControlCall, OtherOperationId } from "./operations.ts";

/** A file of the page, as it is sent. */
export interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Loads what sends events, which the handlers for MSW have no use for. */
export type LoadEvents = () => Promise<(controlled: Controlled) => Events>;

interface OtherParts extends Controlled {
  readonly handle: Handler;
  readonly loadEvents: LoadEvents | undefined;
  readonly pageFile: ((name: string) => PageFile) | undefined;
}

type Respond = (call: ControlCall, reject: Reject) => MockResponse | Promise<MockResponse>;

/** Operations whose response is not JSON, or is that of a request which they make. */
export function createOtherOperations(
  parts: OtherParts,
): Readonly<Record<OtherOperationId, Respond>> {
  const { addons, handle, journal, loadEvents, pageFile } = parts;
  let events: Promise<Events> | undefined;

  function sendFile(name: string, reject: Reject): MockResponse {
    if (pageFile === undefined) {
      return reject("notFound", "The page is for the mock server only");
    }
    const { headers, text } = pageFile(name);
    return { status: 200, headers, body: text };
  }

  /** Has the mock respond to a request of its own, and returns what the journal says of it. */
  async function make(request: RawRequest, reject: Reject): Promise<MockResponse> {
    const { headers, delayMs, drop }: FinalResponse = await handle(request);
    const id = headers["X-Request-Id"];
    const entry = journal.list().findLast(({ requestId }) => requestId === id);
    return entry === undefined
      ? reject("notFound", `The description has no path for ${request.method} ${request.target}`)
      : { ...json(200, entry), delayMs, drop };
  }

  return {
    readPage: (_call, reject) => sendFile("index.html", reject),
    readPageFile: ({ parameter }, reject) => sendFile(parameter("file"), reject),
    async readEvents(_call, reject) {
      if (loadEvents === undefined) {
        return reject("notFound", "Events are for the mock server only");
      }
      events ??= loadEvents().then((create) => create(parts));
      const { hasRoom, subscribe } = await events;
      if (!hasRoom()) {
        return reject("throttled", "Events have too many listeners, close one", { retryAfter: 5 });
      }
      const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store" };
      return { status: 200, headers, body: undefined, stream: subscribe };
    },
    installAddon: ({ body }, reject) => make(installation(addons, body as Installation), reject),
    upgradeAddon: ({ body, parameter }, reject) =>
      make(upgrade(addons, parameter("uid"), body as Upgrade), reject),
    rollbackAddon: ({ parameter }, reject) => make(rollback(addons, parameter("uid")), reject),
    deleteAddon: ({ parameter }, reject) => make(deletion(addons, parameter("uid")), reject),
  };
}
