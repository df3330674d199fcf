import type { ErrorObject } from "ajv";
import type { Departure } from "./departure.ts";

/** What of an error of the validator matters to a reader: the rule, and what was there. */
export function explainErrors(errors: readonly ErrorObject[], call: string): Departure[] {
  return errors
    .filter((error) => !isBranch(error))
    .map((error) => ({ at: nodeOf(error), call, ...say(error) }));
}

function say(error: ErrorObject): Pick<Departure, "ours" | "seen"> {
  const place = placeOf(error);
  const { params, data } = error;
  switch (error.keyword) {
    case "required":
      return {
        ours: `${params.missingProperty} of ${place} is mandatory`,
        seen: `leaves out ${params.missingProperty} of ${place}`,
      };
    case "additionalProperties":
      return {
        ours: `${place} has no member ${params.additionalProperty}`,
        seen: `sends ${params.additionalProperty} in ${place}`,
      };
    case "type":
      return { ours: `${place} is ${params.type}`, seen: `sends ${kindOf(data)} as ${place}` };
    case "x-extensible-enum":
      return {
        ours: `${place} is one of the listed states`,
        seen: `sends ${JSON.stringify(String(data).slice(0, 40))} as ${place}`,
      };
    default:
      return {
        ours: `${place} ${error.message ?? error.keyword}`,
        seen: `sends ${place} that breaks ${error.keyword}`,
      };
  }
}

/** Errors of the branches of a union say less than that none of them fits. */
const isBranch = ({ schemaPath, keyword }: ErrorObject) =>
  keyword !== "anyOf" && /ErrorResponse|\/anyOf\/\d/.test(schemaPath);

/** Place in the answer, with list positions left out: `items[].status.status`. */
function placeOf({ instancePath }: ErrorObject): string {
  const parts = instancePath.split("/").slice(1);
  const text = parts.map((part) => (/^\d+$/.test(part) ? "[]" : `.${part}`)).join("");
  return text === "" ? "the body" : text.replace(/^\./, "");
}

/** The node of the description, without the keyword that was broken. */
function nodeOf({ schemaPath, keyword }: ErrorObject): string {
  const pointer = schemaPath.replace(/^description/, "");
  return pointer.endsWith(`/${keyword}`) ? pointer.slice(0, -keyword.length - 1) : pointer;
}

const kindOf = (value: unknown) =>
  value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`;
