import { createRequire } from "node:module";
import type { IHttpRequest, IHttpResponse, PrismHttpComponents } from "@stoplight/prism-http";
import type { Refuse } from "../http/errors.ts";
import type { Answer } from "../http/message.ts";
import type { MockRequest } from "../http/parse.ts";
import { readPreference } from "../http/prefer.ts";
import type { Resource } from "./prism.ts";
import { silent } from "./silent.ts";

/** Prism's own stage that negotiates and makes up answers. It is CommonJS, whose default export loaders disagree on. */
const { default: mockStage } = createRequire(import.meta.url)(
  "@stoplight/prism-http/dist/mocker/index.js",
) as { default: PrismHttpComponents["mock"] };

/** Lets Prism's own stage answer, as `Prefer` asks; nothing when it asks nothing of a mock. */
export function preferred(
  resource: Resource,
  data: IHttpRequest,
  { headers }: MockRequest,
  refuse: Refuse,
): (() => Answer) | undefined {
  const preference = readPreference(headers.prefer);
  if (preference === undefined) {
    return undefined;
  }
  if (typeof preference === "string") {
    return () => refuse("invalid", preference);
  }
  const { code, example, dynamic = false, seed } = preference;
  const mock = {
    dynamic,
    ...(code !== undefined && { code }),
    ...(example !== undefined && { exampleKey: example }),
    ...(seed !== undefined && { seed }),
  };
  // Prism fails on an Accept header that is no media type; the service does not look at it.
  const accept = /^[\w.*+-]+\/[\w.*+-]+$/.exec(headers.accept ?? "")?.[0];
  const input = { ...data, headers: accept === undefined ? {} : { accept } };
  return () => {
    const result = mockStage({
      resource,
      input: { data: input, validations: [] },
      config: mock,
    })(silent);
    return result._tag === "Left"
      ? refuse("notFound", `Prefer: ${detailOf(result.left)}`)
      : answerOf(result.right);
  };
}

function answerOf({ statusCode, headers = {}, body }: IHttpResponse): Answer {
  const entries = Object.entries(headers).filter(([, value]) => typeof value === "string");
  const { "Content-type": type, ...others } = Object.fromEntries(entries);
  return {
    status: statusCode,
    headers: { ...others, ...(type !== undefined && { "Content-Type": type }) },
    body,
  };
}

function detailOf(error: Error): string {
  return "detail" in error ? String(error.detail) : error.message;
}
