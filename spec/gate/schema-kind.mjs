import { directionOf, ofSets } from "./direction.mjs";
import { namesOf } from "./pointer.mjs";

const limits =
  /^(?:minimum|maximum|exclusiveMinimum|exclusiveMaximum|multipleOf|minLength|maxLength|pattern|format|minItems|maxItems|uniqueItems|minProperties|maxProperties|additionalProperties)$/;

/**
 * The kind of a change inside a schema that goes one way. Nothing when it is none.
 *
 * Fewer bodies are worse in requests, more are worse in answers, others are worse in both.
 */
export function schemaKind(change) {
  if (/(?:^|\/)x-extensible-enum$/.test(change.property ?? change.path)) {
    return knownValues(change);
  }
  const inSchema = change.type === "Schema" || change.type === undefined;
  if (change.way === undefined || !inSchema) {
    return undefined;
  }
  const side = change.way === "answer" ? "answer" : "request";
  return change.change === "modified" ? keywordKind(change, side) : nodeKind(change, side);
}

/** For a schema that came or went. */
function nodeKind({ change, path }, side) {
  const [owner, name] = namesOf(path).slice(-2);
  if (owner === "properties") {
    return `${side}-member-${change}`;
  }
  if (owner === "anyOf" || owner === "oneOf") {
    return `${side}-alternative-${change}`;
  }
  if (owner === "allOf") {
    return `${side}-limit-${change === "added" ? "narrower" : "wider"}`;
  }
  // the keyword itself is listed beside its schema
  return name === "additionalProperties" ? "nothing" : undefined;
}

function keywordKind(change, side) {
  const { property, from, to, way, before = {}, after = {} } = change;
  const worse = side === "request" ? "narrower" : "wider";
  switch (property) {
    case "required":
      return mandatoryKind(change, side);
    case "type":
      return `${side}-type-${directionOf(property, from, to) ?? worse}`;
    case "const":
      // told by the enum that takes its place
      return "enum" in before || "enum" in after
        ? "nothing"
        : valuesKind(before, after, side, worse);
    case "enum":
      return valuesKind(before, after, side, worse);
    case "default":
      return `${way}-default-${cameOrWent(change)}`;
    case "readOnly":
      return side === "answer" && !to ? "words" : `${side}-${to ? "" : "no-longer-"}read-only`;
    case "writeOnly":
      return side === "request" ? "words" : `answer-${to ? "" : "no-longer-"}write-only`;
    default:
      return limitKind(change, side, worse);
  }
}

function limitKind({ property, from, to, before = {}, after = {} }, side, worse) {
  if (!limits.test(property)) {
    return undefined;
  }
  return (
    (property === "additionalProperties" && openness(before[property], after[property], side)) ||
    `${side}-limit-${directionOf(property, from, to) ?? worse}`
  );
}

/** Where nothing is said of further members the types list none, so that they change only with what is said. */
function openness(from, to, side) {
  if (to === false && from !== undefined) {
    return `${side}-closed`;
  }
  return from === false && (side === "answer" || to !== undefined) ? `${side}-opened` : undefined;
}

/** The worse of what joined and what left the list of mandatory members. Their order has no meaning. */
function mandatoryKind({ from = [], to = [] }, side) {
  const added = to.filter((name) => !from.includes(name));
  const removed = from.filter((name) => !to.includes(name));
  const order = side === "request" ? [added, removed] : [removed, added];
  const worst = order.find((names) => names.length > 0);
  return worst === undefined
    ? "nothing"
    : {
        kind: `${side}-mandatory-${worst === added ? "added" : "removed"}`,
        values: { from: quote(removed), to: quote(added) },
      };
}

/** A constant is a choice of one. */
function valuesKind(before, after, side, worse) {
  const [from, to] = [before, after].map((schema) =>
    "const" in schema ? [schema.const] : (schema.enum ?? []),
  );
  return {
    kind: `${side}-values-${ofSets(from, to) ?? worse}`,
    values: { from: quote(from) || "*", to: quote(to) || "*" },
  };
}

function knownValues({ from, to }) {
  if (from === undefined || to === undefined) {
    return `known-values-${from === undefined ? "appear" : "disappear"}`;
  }
  const removed = from.filter((value) => !to.includes(value));
  const added = to.filter((value) => !from.includes(value));
  const kind = removed.length > 0 ? "known-value-removed" : "known-value-added";
  return { kind, values: { from: quote(removed), to: quote(added) } };
}

function cameOrWent({ from, to }) {
  if (from === undefined) {
    return "added";
  }
  return to === undefined ? "removed" : "changed";
}

const quote = (values) => values.map((value) => `\`${value}\``).join(", ");
