import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { dict, list } from "./json.ts";
import { type Verdict, verdicts } from "./rules.ts";
import type { Change } from "./walk.ts";

type Texts = Record<string, [en: string, zh: string]>;
/** What changed, what that means for code compiled against the types, and what the mock does. */
export const texts: Record<"changes" | "types" | "mock", Texts> = parse(
  readFileSync(new URL("texts.yaml", import.meta.url), "utf8"),
);
const languages = ["en", "zh"] as const;

/** A change in words. */
export interface Entry {
  what: string;
  types: string;
  mock: string;
  pointer: string;
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
    const sentence = texts.changes[sentenceOf(change)]?.[index] ?? "";
    const what = sentence.replace(/\{(\w+)\}/g, (_, name: keyof typeof values) => values[name]);
    return { what, types: said("types"), mock: said("mock"), pointer };
  });
}

/** Changes as Markdown, by verdict. */
export function renderReport(changes: Change[]): string {
  const section = (verdict: Verdict) => {
    const entries = entriesOf(changes.filter((change) => change.verdict === verdict));
    const lines = entries.map(
      ({ what, types, mock, pointer }) =>
        `- ${what}\n  types: ${types}.\n  mock: ${mock}.\n  at ${pointer}`,
    );
    const title = verdict.replace(/^./, (first) => first.toUpperCase());
    return lines.length > 0 ? [`## ${title}\n\n${lines.join("\n")}\n`] : [];
  };
  return [...verdicts].reverse().flatMap(section).join("\n");
}
const parts =
  /^(operation|parameter|requestBody|media|success|status|header|encoding|variable|property|unlisted|index|component|scheme|alternative|tag)$/;

function sentenceOf({ keyword, from, verdict }: Change) {
  if (parts.test(keyword)) {
    return from === undefined ? "came" : "went";
  }
  return verdict === "docs only" ? "documented" : keyword === "type" ? "type" : "changed";
}

/** Such as `POST /api/v3/addons: request .spec.values{*}`. */
function placeOf({ place: [first = "openapi", ...rest] }: Change): string {
  const operation = first.replace(
    /^(\/\S*) (\w+)$/,
    (_, path: string, method: string) => `${method.toUpperCase()} ${path}`,
  );
  const isField = (name: string) => /^[.[{]/.test(name);
  const names = rest.filter((name) => !isField(name) && name !== "application/json");
  const fields = rest.filter(isField).join("");
  return `\`${[rest.length > 0 ? `${operation}:` : operation, ...names, fields].join(" ").trim()}\``;
}

/** A value or a list of types as a sentence has it. */
function show(value: unknown): string {
  const names = list(dict(value).names ?? value);
  const isAnything = names.length === 6 && names.includes("null");
  const all = names.length > 0 ? names : [value ?? "absent"];
  const text = all
    .map((each) => (typeof each === "string" ? each : JSON.stringify(each)))
    .join(" | ");
  return `\`${isAnything ? "unknown" : text.length > 100 ? `${text.slice(0, 100)}…` : text}\``;
}
