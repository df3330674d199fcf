import { readFileSync } from "node:fs";
import { generatorNotes } from "../strings/generators-zh.js";

/** What the downstream tests saw of each generator. They fail when the file says otherwise. */
const rows = JSON.parse(readFileSync(new URL("../data/generators.json", import.meta.url), "utf8"));

/** The table of generators, as Markdown. */
export function generatorTable({ text, language }) {
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
