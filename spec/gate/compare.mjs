import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { kindsOf } from "./kind-of.mjs";
import { redoclyDiff } from "./redocly-diff.mjs";
import { unlistedChanges } from "./unlisted.mjs";
import { usesOf } from "./uses.mjs";

/** From the smallest bump to the largest. */
export const bumps = ["none", "patch", "minor", "major"];

/** @param {string[]} list The largest of several bumps. */
export const largest = (list) =>
  list.reduce((most, bump) => (bumps.indexOf(bump) > bumps.indexOf(most) ? bump : most), "none");

const kinds = parse(readFileSync(new URL("kinds.yaml", import.meta.url), "utf8"));

/**
 * Compares two bundled descriptions. `redocly diff` finds the changes, and a walk of our own what it does not list; `kinds.yaml`
 * rates them, with the direction (request or answer) and the generated types in mind.
 *
 * @param {object} base The released description.
 * @param {object} revision The description to be released.
 * @returns {{ path: string, pointer: string, kind: string, bump: string, values: object }[]} `path` begins at the operation,
 * `pointer` is where the change stands in the document.
 * @throws {Error} when a description cannot be read.
 */
export function compare(base, revision) {
  const listed = redoclyDiff(base, revision).map((change) => ({
    path: change.path,
    type: change.typeName,
    change: change.kind,
    property: change.property,
    breaks: change.verdicts.length > 0,
    theirs: change.impact,
    from: change.base?.value,
    to: change.revision?.value,
    pointers: [change.base?.pointer, change.revision?.pointer],
  }));
  const documents = [base, revision];
  const uses = documents.map(usesOf);
  return [...listed, ...unlistedChanges(base, revision, listed)].flatMap((change) =>
    kindsOf(change, documents, uses)
      .filter(({ kind }) => kind !== "nothing")
      .map(({ kind, values }) => ({
        path: change.path,
        pointer: change.pointers[1] ?? change.pointers[0],
        kind,
        bump: kinds[kind].bump,
        theirs: change.theirs,
        values,
      })),
  );
}

/**
 * What a change means, in a language: `what` changed, for code compiled against the `types`, and what the `mock` does.
 *
 * @param {{ kind: string, values: object }} change
 * @param {"en" | "zh"} language
 */
export function explain({ kind, values }, language) {
  const [what, types, mock] = kinds[kind][language].map((text) =>
    text.replace(/\{(\w+)\}/g, (_, name) => values[name]),
  );
  return { what, types, mock };
}
