import { createInstance, type IHttpProxyConfig, type IHttpRequest } from "@stoplight/prism-http";
import type { Operation } from "../description/operation.ts";
import { validateRequest } from "../description/validate.ts";
import type { Violation } from "../description/violation.ts";
import type { RefusalReason } from "../engine/refusal.ts";
import { refuseIn } from "../http/errors.ts";
import { dressed, type Exchange } from "../http/exchange.ts";
import type { Answer } from "../http/message.ts";
import { type MockRequest, parseRequest } from "../http/parse.ts";
import type { LoadedDescription } from "./prism.ts";
import { silent } from "./silent.ts";

/** A point where a live endpoint, or a request to it, departs from the description. */
export interface Departure {
  readonly operation: string;
  /** Whether the request or the answer departs. */
  readonly side: "request" | "answer";
  /** Status that the endpoint answered. */
  readonly status: number;
  /** JSON pointer of the member; absent when the body as a whole or the status is meant. */
  readonly pointer?: string | undefined;
  /** Rule that is broken. */
  readonly rule?: string | undefined;
  /** What departs, for people. Holds names of members, never their values or a credential. */
  readonly message: string;
}

/** What a proxy needs. */
export interface ProxyOptions {
  /** The live endpoint. */
  readonly upstream: URL;
  readonly loaded: LoadedDescription;
  /** Told about each departure. */
  readonly onDeparture: (departure: Departure) => void;
  /** Makes ids of requests that the endpoint never saw. */
  readonly requestId: () => string;
}

/**
 * Hands requests to a live endpoint by way of Prism's proxy mode, and tells where it departs from the description.
 *
 * Requests pass unchanged, right or wrong. Prism's own log is off: it would write the headers, credentials included.
 */
export function createProxy(options: ProxyOptions): Exchange {
  const { upstream, loaded, onDeparture, requestId } = options;
  const config: IHttpProxyConfig = {
    isProxy: true,
    upstream,
    upstreamProxy: undefined,
    checkSecurity: false,
    validateRequest: false,
    validateResponse: false, // done by our checks, which name the member
    errors: false,
    mock: { dynamic: false },
  };
  const prism = createInstance(config, { logger: silent });
  return async (raw) => {
    const id = requestId();
    const fail = (reason: RefusalReason, message: string) =>
      dressed(refuseIn("gateway", id)(reason, message), id);
    const request = parseRequest(raw);
    if (!("method" in request)) {
      return fail(request.reason, request.message);
    }
    const { operation } = loaded.description.find(request.method, request.path);
    const result = await prism.request(requestFor(request), loaded.resources)();
    if (result._tag === "Left") {
      return fail("unavailable", `The endpoint ${upstream.host} could not be reached`);
    }
    const { statusCode: status, headers = {}, body } = result.right.output;
    if (operation !== undefined) {
      for (const { side, ...found } of departures(operation, request, status, headers, body)) {
        onDeparture({ operation: operation.id, side, status, ...found });
      }
    }
    return dressed({ status, headers: passedOn(headers), body } satisfies Answer, id);
  };
}

function requestFor({ method, path, query, headers, body }: MockRequest): IHttpRequest {
  const { host: _host, connection: _connection, "content-length": _length, ...others } = headers;
  return {
    method: method.toLowerCase() as IHttpRequest["method"],
    url: { path, query: Object.fromEntries(query) },
    headers: others,
    ...(body !== undefined && body.byteLength > 0 && { body: new TextDecoder().decode(body) }),
  };
}

type Found = Omit<Departure, "operation" | "status">;

function departures(
  operation: Operation,
  request: MockRequest,
  status: number,
  headers: Record<string, string>,
  body: unknown,
): Found[] {
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
  const check = operation.response(status, type);
  const inAnswer =
    check === undefined
      ? [{ message: `the status ${status} with ${type || "no media type"} is not declared` }]
      : check(body);
  return [
    ...validateRequest(operation, request).map((found) => tell("request", found)),
    ...inAnswer.map((found) => tell("answer", found)),
  ];
}

function tell(side: Found["side"], found: Omit<Violation, "reason">): Found {
  const { pointer, rule, message } = found;
  return { side, pointer, rule, message };
}

/** Headers that make sense on a new connection with a body that was read and is written anew. */
function passedOn(headers: Record<string, string>): Record<string, string> {
  const own = /^(connection|content-encoding|content-length|date|keep-alive|transfer-encoding)$/i;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.test(name)));
}
