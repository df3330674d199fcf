import { compare } from "../../spec/gate/compare.mjs";
import { currentDescription, releasedDescription, releases } from "../../spec/gate/releases.mjs";
import { entriesOf } from "../../spec/gate/report.mjs";
import { operations } from "./description.js";

let known;

/** The changes of the description, release by release, as Markdown. Compares once for all languages. */
export function apiChanges(context) {
  known ??= compareAll(
    releases().map((release) => ({
      ...release,
      description: releasedDescription(release.version),
    })),
    currentDescription(),
  );
  return renderChanges(known, context);
}

/**
 * What changed from each release to the next, and since the last one. Newest first.
 *
 * @param {{ version: string, date?: string, description: object }[]} released oldest first
 * @param {object} current the description as it is now
 */
export function compareAll(released, current) {
  const steps = released.map((release, index) => ({
    ...release,
    changes:
      index === 0 ? undefined : compare(released[index - 1].description, release.description),
  }));
  const last = released.at(-1);
  const unreleased = { after: last.version, changes: compare(last.description, current) };
  return [unreleased, ...steps.reverse()];
}

/** Renders what `compareAll` found. A release without a date has not been published. */
export function renderChanges([unreleased, ...steps], { text, language }) {
  const words = text.changes;
  const since =
    unreleased.changes.length === 0
      ? fill(words.unchanged, { version: unreleased.after })
      : section(unreleased.changes, words, language);
  return [
    `## ${words.unreleased} {#unreleased}\n\n${since}`,
    ...steps.map((step) => release(step, words, language)),
  ].join("\n\n");
}

function release({ version, date, description, changes }, words, language) {
  const all = operations(description);
  const names = all.map(({ method, path }) => `\`${method.toUpperCase()} ${path}\``);
  const facts = [
    date === undefined ? words.notPublished : fill(words.published, { date }),
    `${fill(words.operations, { count: all.length })}${words.colon}${names.join(words.comma)}`,
  ];
  const anchor = `v${version.replaceAll(".", "-")}`;
  const body = changes === undefined ? words.first : section(changes, words, language);
  return `## ${version} {#${anchor}}\n\n${facts.map((fact) => `- ${fact}`).join("\n")}\n\n${body}`;
}

/** Changes by what they ask of a reader. */
function section(changes, words, language) {
  const groups = ["major", "minor", "patch"]
    .map((bump) => [
      bump,
      entriesOf(
        changes.filter((change) => change.bump === bump),
        language,
      ),
    ])
    .filter(([, entries]) => entries.length > 0);
  return groups
    .map(
      ([bump, entries]) =>
        `**${words[bump]}**\n\n${entries.map((each) => entry(each, words)).join("\n")}`,
    )
    .join("\n\n");
}

function entry({ what, types, mock, pointers }, words) {
  const places = pointers.map((pointer) => `\`${pointer}\``).join(words.comma);
  const lines = [
    `${words.types}${words.colon}${types}${words.stop}`,
    `${words.mock}${words.colon}${mock}${words.stop}`,
    `${words.place}${words.colon}${places}`,
  ];
  return `- ${what}\n${lines.map((line) => `  - ${line}`).join("\n")}`;
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
