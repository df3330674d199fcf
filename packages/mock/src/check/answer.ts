import { isObject, type JsonObject } from "../engine/wire.ts";
import type { Departure } from "./departure.ts";
import { explainErrors } from "./explain.ts";
import type { Compile } from "./schemas.ts";

/** An answer of an endpoint, with its body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What was asked, and where the description speaks of it. */
export interface Asked {
  /** Method and path template. */
  readonly call: string;
  /** The operation, as a JSON pointer. */
  readonly operation: string;
  readonly responses: JsonObject;
}

/** Compares an answer with the description. Gives the departures, and the body when it is JSON. */
export function checkAnswer(
  { status, headers, text }: Answer,
  { call, operation, responses }: Asked,
  compile: Compile,
): { departures: Departure[]; body?: unknown } {
  const name = status in responses ? String(status) : "default";
  const declared = responses[name];
  const response = `${operation}/responses/${name}`;
  const found = (at: string, ours: string, seen: string): Departure => ({ at, ours, seen, call });
  if (!isObject(declared) || (name === "default" && status < 400)) {
    const ours = `the statuses ${Object.keys(responses).join(", ")}`;
    return { departures: [found(`${operation}/responses`, ours, `answers ${status}`)] };
  }
  const departures: Departure[] = [];
  for (const header of Object.keys(isObject(declared.headers) ? declared.headers : {})) {
    if (!headers.has(header)) {
      const at = `${response}/headers/${header}`;
      departures.push(found(at, `status ${name} has the header ${header}`, `leaves out ${header}`));
    }
  }
  const content = isObject(declared.content) ? declared.content : {};
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!(type in content)) {
    const ours = `status ${name} is ${Object.keys(content).join(" or ")}`;
    departures.push(
      found(`${response}/content`, ours, `answers ${status} with the media type "${type}"`),
    );
    return { departures };
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    departures.push(
      found(`${response}/content`, "the body is JSON", `answers ${status} with no JSON`),
    );
    return { departures };
  }
  const escaped = type.replaceAll("~", "~0").replaceAll("/", "~1");
  const validate = compile(`${response}/content/${escaped}/schema`);
  if (!validate(body)) {
    departures.push(...explainErrors(validate.errors ?? [], call));
  }
  return { departures, body };
}
