import type { ErrorObject } from "ajv/dist/2020.js";
import { isObject } from "../engine/wire.ts";
import { likely } from "./likely.ts";
import type { Violation } from "./message.ts";
import { bestBranches } from "./union.ts";

/** So many are told; a request with more is hopeless anyway, and the message stays readable. */
const most = 20;

/**
 * Turns what a JSON Schema validator found into sentences: each offending member by its JSON pointer, and the rule.
 *
 * Of a union only the branch that comes closest is told.
 *
 * @param within - Name of the part of the request, for a value that is not the body, such as `query cluster_id`.
 */
export function explain(errors: readonly ErrorObject[], within?: string): Violation[] {
  const told = bestBranches(errors).map((error) => explainOne(error, within));
  const rest = told.length - most;
  return rest > 0
    ? [...told.slice(0, most), { reason: "invalid", message: `and ${rest} more` }]
    : told;
}

function explainOne(error: ErrorObject & { instead?: string[] }, within?: string): Violation {
  const missing = error.keyword === "required" ? String(error.params.missingProperty) : undefined;
  const pointer = error.instancePath + (missing === undefined ? "" : `/${inPointer(missing)}`);
  const where = within ?? (pointer === "" ? "the body" : shorten(pointer));
  const message = missing === undefined ? `${where} ${rule(error)}` : absent(where, missing, error);
  return { reason: "invalid", message, pointer, rule: error.keyword };
}

function absent(where: string, missing: string, error: ErrorObject & { instead?: string[] }) {
  const instead = error.instead ?? [];
  const alternatives = instead.map((name) => JSON.stringify(name)).join(" or ");
  const or = alternatives === "" ? "" : ` (${alternatives} would do too)`;
  const members = isObject(error.data) ? Object.keys(error.data) : [];
  for (const wanted of [missing, ...instead]) {
    const typed = likely(wanted, members);
    if (typed !== undefined) {
      const meant = JSON.stringify(wanted);
      return `${where} is missing${or}, found ${JSON.stringify(typed)}: did you mean ${meant}?`;
    }
  }
  return `${where} is missing${or}`;
}

function rule({ keyword, params, data, message = "is not valid" }: ErrorObject): string {
  switch (keyword) {
    case "type":
      return `must be ${[params.type].flat().map(withArticle).join(" or ")}, not ${typeOf(data)}`;
    case "const":
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case "enum":
      return `must be one of ${params.allowedValues.map((value: unknown) => JSON.stringify(value)).join(", ")}`;
    case "minLength":
      return params.limit === 1
        ? "must not be empty"
        : `must have at least ${params.limit} characters`;
    case "maxLength":
      return `must have at most ${params.limit} characters`;
    default:
      return message.replace("must NOT", "must not");
  }
}

function withArticle(type: string): string {
  return type === "null" ? "null" : `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}

function typeOf(value: unknown): string {
  if (value === null) {
    return "null";
  }
  return withArticle(Array.isArray(value) ? "array" : typeof value);
}

function inPointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function shorten(pointer: string): string {
  return pointer.length > 120 ? `${pointer.slice(0, 120)}…` : pointer;
}
