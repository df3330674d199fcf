import { readFileSync } from "node:fs";
import { parse } from "yaml";

import { dict, list } from "./json.ts";
import { type Verdict, verdicts } from "./rules.ts";
import type { Change } from "./walk.ts";

type Text = [en: string, zh: string];
type Texts = Record<"came" | "went" | "changed" | "type" | "documented", Text> &
  Record<"types" | "mock", Record<string, Text>>;
const texts: Texts = parse(readFileSync(new URL("texts.yaml", import.meta.url), "utf8"));
const languages = ["en", "zh"] as const;

/** A change in words: `what` changed, for code compiled against the `types`, and what the `mock` does. */
export interface Entry {
  what: string;
  types: string;
  mock: string;
  pointers: string[];
}

/** Explains changes. */
export function entriesOf(changes: Change[], language: (typeof languages)[number] = "en"): Entry[] {
  const index = languages.indexOf(language);
  return changes.map((change) => {
    const { way, keyword, from, to, pointer } = change;
    const values = { place: placeOf(change), keyword, from: show(from), to: show(to) };
    const said = (subject: "types" | "mock") => {
      const own = change[subject] === "docs only" ? "none" : change[subject];
      return (texts[subject][`${way} ${own}`] ?? texts[subject][own])?.[index] ?? "";
    };
    const sentence = texts[sentenceOf(change)][index] ?? "";
    const what = sentence.replace(/\{(\w+)\}/g, (_, name: keyof typeof values) => values[name]);
    return { what, types: said("types"), mock: said("mock"), pointers: [pointer] };
  });
}

/** Changes as Markdown, by verdict. */
export function renderReport(changes: Change[]): string {
  const section = (verdict: Verdict) => {
    const entries = entriesOf(changes.filter((change) => change.verdict === verdict));
    const lines = entries.map(
      ({ what, types, mock, pointers }) =>
        `- ${what}\n  types: ${types}.\n  mock: ${mock}.\n  at ${pointers[0]}`,
    );
    return entries.length > 0
      ? [`## ${verdict[0]?.toUpperCase()}${verdict.slice(1)}\n\n${lines.join("\n")}\n`]
      : [];
  };
  return [...verdicts].reverse().flatMap(section).join("\n");
}

const parts =
  /^(operation|parameter|requestBody|media|success|status|header|encoding|variable|property|unlisted|index|component|scheme|alternative|tag)$/;

function sentenceOf({ keyword, from, verdict }: Change) {
  const isType = keyword === "type" || keyword === "additionalProperties";
  const changed = isType ? "type" : "changed";
  const other = verdict === "docs only" ? "documented" : changed;
  return parts.test(keyword) ? (from === undefined ? "came" : "went") : other;
}

/** Such as `POST /api/v3/addons: request .spec.values{*}`. */
function placeOf({ place: [first = "openapi", ...rest] }: Change): string {
  const isField = (name: string) => /^[.[{]/.test(name);
  const parts = rest.filter((name) => !isField(name) && name !== "application/json");
  const fields = rest.filter(isField).join("");
  return `\`${[first, ...parts].join(" ").replace(`${first} `, `${first}: `)}${fields && ` ${fields}`}\``;
}

/** A value or a list of types as a sentence has it. */
function show(value: unknown): string {
  const names = dict(value).names ?? value;
  const isAnything = list(value).length === 6 && list(value).includes("null");
  const all = list(names).length > 0 ? list(names) : [names ?? "absent"];
  const text = all
    .map((each) => (typeof each === "string" ? each : JSON.stringify(each)))
    .join(" | ");
  return `\`${isAnything ? "unknown" : text.length > 100 ? `${text.slice(0, 100)}…` : text}\``;
}
