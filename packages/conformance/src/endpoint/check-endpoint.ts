import { type Auth, createFetch, createSend } from "@cce-addons/client";
import { defaultDescription } from "@cce-addons/mock/description";
import { compareResponse, type ReceivedResponse } from "../compare-response.ts";
import { readEndpoint, urlAt } from "../endpoint-url.ts";
import { isObject, valueAt } from "../json.ts";
import { callOf, type Mismatch, operationPointer, type Place } from "../mismatch.ts";
import { loadRules, type Rules } from "../rules.ts";
import { checkMeaning } from "./meaning.ts";
import { firstSteps, nextSteps, type Step } from "./plan.ts";

/** What to check and how. */
export interface CheckOptions {
  /** Address of the endpoint: https, or this machine. */
  readonly endpoint: string;
  /** Cluster whose add-ons are read. */
  readonly clusterId: string;
  /** Who is calling, such as `fromEnv()` of `@cce-addons/client`. */
  readonly auth: Auth;
  /** File of another OpenAPI 3.1 description, JSON or YAML. */
  readonly description?: string | undefined;
  /** Limit of one call in milliseconds. Default 30 000. */
  readonly requestTimeoutMs?: number | undefined;
  /** How many of the listed instances are read one by one. Default 20. */
  readonly maxInstances?: number | undefined;
  /** Called for each mismatch when it is found. */
  readonly onMismatch?: ((mismatch: Mismatch) => void) | undefined;
}

/** The result of a check. */
export interface CheckResult {
  /** How many responses were compared. */
  readonly responses: number;
  /** Every mismatch of every response. */
  readonly mismatches: readonly Mismatch[];
}

/**
 * Calls the read-only operations of an endpoint, right and wrong, and compares each response with the description.
 * Throttled calls are retried.
 *
 * @throws TypeError when the endpoint is not an address, or credentials would be sent unencrypted.
 * @throws Error when the endpoint does not respond, or the description cannot be used.
 * @example
 * const { mismatches } = await checkEndpoint({ endpoint, clusterId, auth: fromEnv() });
 */
export async function checkEndpoint(options: CheckOptions): Promise<CheckResult> {
  const { clusterId, maxInstances = 20, onMismatch } = options;
  const base = readEndpoint(options.endpoint);
  const rules = await loadRules(options.description ?? defaultDescription);
  const call = createCaller(base, rules, options);
  const mismatches: Mismatch[] = [];
  let responses = 0;
  const take = async (step: Step): Promise<unknown> => {
    const result = await call(step);
    responses += 1;
    mismatches.push(...result.mismatches);
    result.mismatches.forEach((mismatch) => {
      onMismatch?.(mismatch);
    });
    return result.body;
  };
  const bodies: unknown[] = [];
  for (const step of firstSteps(clusterId)) {
    bodies.push(await take(step));
  }
  const [templates, instances] = bodies;
  const ids = metadataOf(instances, "uid").slice(0, maxInstances);
  for (const step of nextSteps(clusterId, ids, metadataOf(templates, "name")[0])) {
    await take(step);
  }
  return { responses, mismatches };
}

/** A string of `metadata` of each item of a list. */
function metadataOf(list: unknown, name: string): string[] {
  const items = valueAt(list, ["items"]);
  return Array.isArray(items)
    ? items
        .map((item) => valueAt(item, ["metadata", name]))
        .filter((value): value is string => typeof value === "string")
    : [];
}

function createCaller(base: URL, { responses }: Rules, options: CheckOptions) {
  const fetchAs = {
    caller: createFetch(createSend({ auth: options.auth })),
    nobody: createFetch(createSend({})),
  };
  return async (step: Step): Promise<{ mismatches: Mismatch[]; body?: unknown }> => {
    const operation = responses.operations.find(({ id }) => id === step.operation);
    if (operation === undefined) {
      throw new TypeError(`description: it has no operation ${step.operation}`);
    }
    const call = callOf(operation) + (step.note === undefined ? "" : ` ${step.note}`);
    const path = operation.segments.join("/").replace("{id}", encodeURIComponent(step.id ?? ""));
    const url = urlAt(base, path);
    url.search = new URLSearchParams(step.query).toString();
    const send = step.anonymous ? fetchAs.nobody : fetchAs.caller;
    const response = await ask(() => send(url, limit(options)), url, call);
    const place: Place = { description: responses, operation, call };
    const { mismatches, body } = compareResponse(response, place);
    const at = operationPointer(operation, "responses");
    const { status } = response;
    const found = (message: string): Mismatch => ({ at, call, side: "response", status, message });
    if (mismatches.some((known) => known.at === at)) {
      return { mismatches }; // an undeclared status is not an unexpected one as well
    }
    if (!step.expect.includes(status)) {
      mismatches.push(found(`the status is ${status}, expected ${step.expect.join(" or ")}`));
    } else if (isObject(body) && status === 200) {
      mismatches.push(...checkMeaning(step, body).map(found));
    }
    return { mismatches, body };
  };
}

const limit = ({ requestTimeoutMs = 30_000 }: CheckOptions) => ({
  signal: AbortSignal.timeout(requestTimeoutMs),
});

async function ask(send: () => Promise<Response>, url: URL, call: string) {
  try {
    const response = await send();
    const { status, headers } = response;
    return { status, headers, text: await response.text() } satisfies ReceivedResponse;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`no response from ${url.host} to ${call}: ${why}`, { cause });
  }
}
