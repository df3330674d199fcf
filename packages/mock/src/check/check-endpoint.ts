import { isObject, type JsonObject } from "../engine/wire.ts";
import { type Answer, checkAnswer } from "./answer.ts";
import type { Credentials } from "./credentials.ts";
import type { Departure } from "./departure.ts";
import { checkMeaning, firstSteps, nextSteps, type Step } from "./plan.ts";
import { type Compile, strictSchemas } from "./schemas.ts";

/** What to check and how. */
export interface CheckOptions {
  /** Address of the endpoint. HTTPS, or this machine. */
  readonly endpoint: string;
  readonly clusterId: string;
  readonly credentials: Credentials;
  /** The description, as one OpenAPI 3.1 document. */
  readonly document: JsonObject;
  /** Limit for one answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** How many of the listed instances are shown one by one. */
  readonly maxInstances?: number;
}

/** What came of a check. */
export interface CheckResult {
  /** How many answers were compared. */
  readonly answers: number;
  readonly departures: readonly Departure[];
}

/**
 * Calls the read-only operations of an endpoint and compares each answer with the description.
 *
 * @throws TypeError when credentials would travel unencrypted. @throws Error when the endpoint gives no answer.
 */
export async function checkEndpoint(options: CheckOptions): Promise<CheckResult> {
  const { clusterId, maxInstances = 20 } = options;
  const base = readEndpoint(options.endpoint);
  const compile = strictSchemas(options.document);
  const departures: Departure[] = [];
  let answers = 0;
  const take = async (step: Step): Promise<unknown> => {
    const { found, body } = await run(step, base, options, compile);
    departures.push(...found);
    answers += 1;
    return body;
  };
  const bodies: unknown[] = [];
  for (const step of firstSteps(clusterId)) {
    bodies.push(await take(step));
  }
  const [templates, instances] = bodies.map((body) =>
    isObject(body) && Array.isArray(body.items) ? body.items.map(metadataOf) : [],
  );
  const ids = (instances ?? []).map(({ uid }) => uid).filter((uid) => typeof uid === "string");
  const names = (templates ?? [])
    .map(({ name }) => name)
    .filter((name) => typeof name === "string");
  for (const step of nextSteps(clusterId, ids.slice(0, maxInstances), names[0])) {
    await take(step);
  }
  return { answers, departures };
}

const metadataOf = (item: unknown): JsonObject =>
  isObject(item) && isObject(item.metadata) ? item.metadata : {};

function readEndpoint(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      "--endpoint: expected an address such as https://cce.cn-north-4.myhuaweicloud.com",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("--endpoint: leave credentials out of the address, use the environment");
  }
  if (
    url.protocol === "http:" &&
    !/^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname)
  ) {
    throw new TypeError("--endpoint: use https, or credentials travel for all to read");
  }
  return url;
}

async function run(step: Step, base: URL, options: CheckOptions, compile: Compile) {
  const { path, responses } = locate(options.document, step.operation);
  const operation = `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/get`;
  const call = `GET ${path}${step.anonymous ? " without credentials" : ""}${
    step.operation === "listAddonInstances" && !step.query ? " without cluster_id" : ""
  }`;
  const url = new URL(path.replace("{id}", encodeURIComponent(step.id ?? "")), base);
  for (const [name, value] of Object.entries(step.query ?? {})) {
    url.searchParams.set(name, value);
  }
  const answer = await ask(
    url,
    step.anonymous ? {} : options.credentials("GET", url),
    options,
    call,
  );
  const { departures, body } = checkAnswer(answer, { call, operation, responses }, compile);
  if (!step.expect.includes(answer.status)) {
    departures.push({
      at: `${operation}/responses`,
      ours: `this call is answered ${step.expect.join(" or ")}`,
      seen: `answers ${answer.status}`,
      call,
    });
  } else if (answer.status === 200) {
    departures.push(...checkMeaning(step, body, operation, call));
  }
  return { found: departures, body };
}

/** Asks once and follows no redirect: it could carry the credentials elsewhere. */
async function ask(
  url: URL,
  headers: Record<string, string>,
  { timeoutMs = 30_000 }: CheckOptions,
  call: string,
): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { headers, redirect: "manual", signal });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    const why = cause instanceof Error ? cause.name : "failure";
    throw new Error(`${call}: no answer from ${url.host} (${why})`);
  }
}

/** Path and answers of an operation, with references to shared answers and headers followed. */
function locate(document: JsonObject, id: string): { path: string; responses: JsonObject } {
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    const operation = isObject(item) ? item.get : undefined;
    if (isObject(operation) && operation.operationId === id && isObject(operation.responses)) {
      return { path, responses: operation.responses };
    }
  }
  throw new TypeError(`Description: it has no operation ${id}`);
}
