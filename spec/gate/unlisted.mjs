import { escapeName, follow } from "./pointer.mjs";

const isNode = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What differs between the operations of two descriptions and stands in no list of changes, such as the values of
 * `x-extensible-enum`. Knows nothing of OpenAPI but references, so that nothing slips through for want of a rule.
 *
 * @param {object} base
 * @param {object} revision
 * @param {{ path: string, property?: string, pointers: string[] }[]} listed
 * @returns {object[]} changes in the form of the listed ones.
 */
export function unlistedChanges(base, revision, listed) {
  const known = new Set(listed.flatMap(placesOf));
  const found = [];
  for (const name of ["paths", "servers", "security"]) {
    const at = `#/${name}`;
    walk({ old: base[name], now: revision[name], path: at, pointers: [at, at], above: new Set() });
  }
  return found;

  function walk(pair) {
    if ([pair.path, ...pair.pointers].some((place) => known.has(place))) {
      return;
    }
    const pointers = [pair.old?.$ref ?? pair.pointers[0], pair.now?.$ref ?? pair.pointers[1]];
    const [old, now] = [follow(base, pair.old), follow(revision, pair.now)];
    if (pair.above.has(String(pointers)) || isSame(old, now)) {
      return;
    }
    const keys = keysToCompare(old, now, [pair.path, ...pointers]);
    if (keys === undefined) {
      found.push(difference(old, now, pair.path, pointers));
      return;
    }
    const above = new Set(pair.above).add(String(pointers));
    for (const key of keys) {
      const at = `/${escapeName(key)}`;
      const below = pointers.map((pointer) => pointer + at);
      walk({ old: old[key], now: now[key], path: pair.path + at, pointers: below, above });
    }
  }

  /** @returns nothing when the two are to be compared as wholes. */
  function keysToCompare(old, now, places) {
    const areLists = Array.isArray(old) && Array.isArray(now);
    if (areLists && old.length !== now.length && isListedBelow(places)) {
      return []; // items have moved, and the list of changes tells which came or went
    }
    const haveNodes = areLists && old.length === now.length && old.some(isNode);
    return (isNode(old) && isNode(now)) || haveNodes
      ? [...new Set([...Object.keys(old), ...Object.keys(now)])]
      : undefined;
  }

  function isListedBelow(places) {
    return places.some((place) => [...known].some((listedAt) => listedAt.startsWith(`${place}/`)));
  }
}

/**
 * A listed change accounts for its keyword, or for the whole node that came, went or got another name. It is listed for one use of
 * a component, so its places in the documents count too.
 */
function placesOf({ path, property, pointers }) {
  const sources = pointers.filter((pointer) => pointer !== undefined);
  if (property === undefined || property === "key") {
    return [path, ...sources];
  }
  const end = `/${escapeName(property)}`;
  return [path + end, ...sources.map((at) => (at.endsWith(end) ? at : at + end))];
}

function difference(from, to, path, pointers) {
  // inside an example the names are data, not keywords
  const [, owner, property] =
    /^(.*?(?<!\/properties))\/(examples?)(?:\/|$)/.exec(path) ?? /^(.*)\/([^/]*)$/.exec(path);
  return { path: owner, property, change: "modified", breaks: true, from, to, pointers };
}

/** The order of a list of plain values has no meaning anywhere in a description. */
function isSame(old, now) {
  const [one, other] = [old, now].map((value) =>
    JSON.stringify(Array.isArray(value) && !value.some(isNode) ? [...value].sort() : value),
  );
  return one === other && !one?.includes('"$ref"');
}
