import { readFileSync } from "node:fs";
import { generatorNotes } from "../strings/generators-zh.ts";
import type { Site } from "./site.ts";

interface Row {
  generator: string;
  version: string;
  verdict: "works" | "works with a note" | "does not work";
  fault?: "generator" | "description" | "nobody";
  note?: string;
}

/** What the downstream tests saw of each generator. They fail when the file differs from that. */
const rows = JSON.parse(
  readFileSync(new URL("../data/generators.json", import.meta.url), "utf8"),
) as Row[];

/** The table of generators, as Markdown. */
export function generatorTable({ text, language }: Pick<Site, "text" | "language">): string {
  const words = text.generators;
  const lines = rows.map(({ generator, version, verdict, fault, note = "" }) => {
    const about = language === "zh" ? (generatorNotes[note] ?? note) : note;
    const whose = fault === undefined ? "" : `${words.fault[fault]}${words.colon}`;
    return [generator, version, words.verdict[verdict], about === "" ? "" : whose + about];
  });
  const { generator, version, outcome, note } = words;
  const table = [[generator, version, outcome, note], ["---", "---", "---", "---"], ...lines];
  return table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
