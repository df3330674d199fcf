import type { ErrorObject } from "ajv/dist/2020.js";
import { maxViolations } from "../defaults.ts";
import { isObject } from "../json.ts";
import { type BranchError, closestBranches } from "./closest-branch.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Violation } from "./violation.ts";

/**
 * Turns the errors of a JSON Schema validator into sentences: each invalid field by its JSON pointer, and the rule.
 *
 * Of a union only the errors of the closest branch are reported.
 *
 * @param value - What was validated.
 * @param within - Name of the part of the request, when the value is not the body, such as `query parameter cluster_id`.
 */
export function explain(
  errors: readonly ErrorObject[],
  value: unknown,
  within?: string,
): Violation[] {
  const reported = closestBranches(errors).map((error) => explainOne(error, value, within));
  const rest = reported.length - maxViolations;
  return rest > 0
    ? [...reported.slice(0, maxViolations), { reason: "invalid", message: `and ${rest} more` }]
    : reported;
}

function explainOne(error: BranchError, value: unknown, within?: string): Violation {
  const missing = error.keyword === "required" ? String(error.params.missingProperty) : undefined;
  const pointer = error.instancePath + (missing === undefined ? "" : `/${escapePointer(missing)}`);
  const where = within ?? (pointer === "" ? "the body" : shorten(pointer));
  const data = valueAt(value, error.instancePath);
  const message =
    missing === undefined ? `${where} ${rule(error, data)}` : absent(where, missing, error, data);
  return { reason: "invalid", message, pointer, rule: error.keyword };
}

function absent(where: string, missing: string, { alternatives = [] }: BranchError, data: unknown) {
  const others = alternatives.map((name) => JSON.stringify(name)).join(" or ");
  const or = others === "" ? "" : ` (${others} is also accepted)`;
  const fields = isObject(data) ? Object.keys(data) : [];
  for (const expected of [missing, ...alternatives]) {
    const typed = didYouMean(expected, fields);
    if (typed !== undefined) {
      const meant = JSON.stringify(expected);
      return `${where} is missing${or}, found ${JSON.stringify(typed)}: did you mean ${meant}?`;
    }
  }
  return `${where} is missing${or}`;
}

function rule({ keyword, params, message = "is not valid" }: ErrorObject, data: unknown): string {
  switch (keyword) {
    case "type":
      return `must be ${[params.type].flat().map(withArticle).join(" or ")}, not ${typeOf(data)}`;
    case "const":
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case "enum":
      return oneOf(params.allowedValues, data);
    case "minLength":
      return params.limit === 1
        ? "must not be empty"
        : `must have at least ${params.limit} characters`;
    case "maxLength":
      return `must have at most ${params.limit} characters`;
    case "additionalProperties":
      return `must not have the property ${JSON.stringify(shorten(params.additionalProperty))}`;
    default:
      return message.replace("must NOT", "must not");
  }
}

function oneOf(allowed: readonly unknown[], data: unknown): string {
  const known = allowed.map((value) => JSON.stringify(value)).join(", ");
  if (typeof data !== "string") {
    return `must be one of ${known}, not ${typeOf(data)}`;
  }
  const meant = didYouMean(
    data,
    allowed.filter((value) => typeof value === "string"),
  );
  const hint = meant === undefined ? "" : `: did you mean ${JSON.stringify(meant)}?`;
  return `must be one of ${known}, got ${JSON.stringify(data.slice(0, 40))}${hint}`;
}

/** The part of a value that a JSON pointer leads to. */
function valueAt(value: unknown, pointer: string): unknown {
  let part = value;
  for (const name of pointer.split("/").slice(1)) {
    const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
    part = typeof part === "object" && part !== null ? (part as never)[key] : undefined;
  }
  return part;
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

function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
