import { createRequire } from "node:module";
import type { IHttpResponse, PrismHttpComponents } from "@stoplight/prism-http";
import type { DynamicResponder, Preference } from "../api/prefer.ts";
import { prismVersion } from "../defaults.ts";
import type { Description } from "../description/description.ts";
import type { Operation } from "../description/operation.ts";
import type { MockResponse } from "../http/response.ts";

/** What of Prism is used: its reader of descriptions, and its stage that makes responses up. */
interface Prism {
  getHttpOperationsFromSpec(document: object): Promise<PrismOperation[]>;
  readonly mock: PrismHttpComponents["mock"];
}

type PrismOperation = Parameters<PrismHttpComponents["mock"]>[0]["resource"];

/** Prism, or why it cannot be used. Loaded on the first request that asks for it. */
let prism: Prism | string | undefined;

function loadPrism(): Prism | string {
  const load = createRequire(import.meta.url);
  try {
    const { getHttpOperationsFromSpec } = load("@stoplight/prism-http");
    return { getHttpOperationsFromSpec, mock: load("@stoplight/prism-http/dist/mocker").default };
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
    const install = `npm install --save-dev @stoplight/prism-http@${prismVersion}`;
    return missing
      ? `dynamic=true needs the package @stoplight/prism-http ${prismVersion}, which is not installed: ${install}`
      : `dynamic=true needs the package @stoplight/prism-http ${prismVersion}, and the installed one does not load: ${install}`;
  }
}

/**
 * Responds to `Prefer: dynamic=true` with bodies that Prism makes up from the schema.
 *
 * Prism is an optional peer: nothing else of the mock needs it, and it is three quarters of what it would install.
 */
export function createDynamicResponder(description: () => Description): DynamicResponder {
  return async (operation, preference, accept) => {
    prism ??= loadPrism();
    if (typeof prism === "string") {
      return prism;
    }
    const resources = await operationsOf(prism, description());
    const resource = resources.find(({ iid }) => iid === operation.id);
    if (resource === undefined) {
      return `dynamic=true: Prism does not read the operation ${operation.id}`;
    }
    return respond(prism, resource, operation, preference, accept);
  };
}

function respond(
  { mock }: Prism,
  resource: PrismOperation,
  { id }: Operation,
  { code, example, seed }: Preference,
  accept: string,
): MockResponse | string {
  const config = {
    dynamic: true,
    ...(code !== undefined && { code }),
    ...(example !== undefined && { exampleKey: example }),
    ...(seed !== undefined && { seed }),
  };
  // Prism fails on an Accept header that is not a media type; the service ignores it.
  const type = /^[\w.*+-]+\/[\w.*+-]+$/.exec(accept)?.[0];
  const input = {
    method: resource.method as "get",
    url: { path: resource.path },
    headers: type === undefined ? {} : { accept: type },
  };
  const result = mock({ resource, input: { data: input, validations: [] }, config })(silent);
  // Its message is not passed on: it holds addresses that explain nothing here.
  return result._tag === "Left"
    ? `dynamic=true cannot make up a response of ${id} with status ${code ?? 200}`
    : responseOf(result.right);
}

function responseOf({ statusCode, headers = {}, body }: IHttpResponse): MockResponse {
  const entries = Object.entries(headers).filter(([, value]) => typeof value === "string");
  const { "Content-type": type, ...others } = Object.fromEntries(entries);
  return {
    status: statusCode,
    headers: { ...others, ...(type !== undefined && { "Content-Type": type }) },
    body,
  };
}

/** Operations as Prism reads them, by the description that they are from. */
const known = new WeakMap<Description, Promise<PrismOperation[]>>();

function operationsOf(from: Prism, description: Description): Promise<PrismOperation[]> {
  const operations = known.get(description) ?? from.getHttpOperationsFromSpec(description.document);
  known.set(description, operations);
  return operations;
}

const nothing = () => undefined;

/** A logger that writes nothing. Prism would log what it negotiates, headers included. */
const silent = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  success: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  child: () => silent,
} as unknown as PrismHttpComponents["logger"];
