/**
 * Whether a keyword of a schema lets fewer bodies through than before (`narrower`), more (`wider`), or others (nothing).
 *
 * @param {string} property
 * @param {unknown} from
 * @param {unknown} to
 * @returns {"narrower" | "wider" | undefined}
 */
export function directionOf(property, from, to) {
  if (property === "type") {
    return ofSets([from ?? []].flat(), [to ?? []].flat(), coversType);
  }
  if (from === undefined || to === undefined) {
    return from === undefined ? "narrower" : "wider";
  }
  if (property === "additionalProperties") {
    return ofOpenness(from, to);
  }
  if (property === "uniqueItems") {
    return to ? "narrower" : "wider";
  }
  const rises = typeof from === "number" && typeof to === "number" && to > from;
  if (/^(?:exclusiveM|m)in/.test(property)) {
    return rises ? "narrower" : "wider";
  }
  if (/^(?:exclusiveM|m)ax/.test(property)) {
    return rises ? "wider" : "narrower";
  }
  // a pattern, a format or a step that changed: which texts or numbers that adds is not decided here
  return undefined;
}

/** The same for lists of values. No list lets everything through. */
export function ofSets(from, to, covers = (all, value) => all.includes(value)) {
  if (from.length === 0 || to.length === 0) {
    return from.length === 0 ? "narrower" : "wider";
  }
  if (to.every((value) => covers(from, value))) {
    return "narrower";
  }
  return from.every((value) => covers(to, value)) ? "wider" : undefined;
}

/** Whole numbers are numbers. */
const coversType = (types, type) =>
  types.includes(type) || (type === "integer" && types.includes("number"));

function ofOpenness(from, to) {
  if (to === false || from === true) {
    return "narrower";
  }
  return from === false || to === true ? "wider" : undefined;
}
