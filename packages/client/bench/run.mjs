// Measures the client against its peers, all in this process, in rounds that take turns, and prints
// one table. Prepare with `npm run bench`, which installs the peers beside this file.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { callCosts } from "./calls.mjs";
import { coldImports } from "./cold.mjs";
import { signatures } from "./signatures.mjs";
import { sizes } from "./sizes.mjs";

const parts = [await signatures(), await callCosts(), await coldImports(), await sizes()];
const machine = `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}`;
const text = [
  `${new Date().toISOString().slice(0, 10)}, ${machine}. Ratios are within one run; absolute figures depend on the machine.`,
  "Made by `npm run bench` in `packages/client`. The official SDK runs with its missing `uuid` added.",
  ...parts.flatMap(({ title, columns, rows }) => ["", `### ${title}`, "", table(columns, rows)]),
  "",
].join("\n");
writeFileSync(new URL("../../../docs/bench/client.md", import.meta.url), text);
process.stdout.write(text);

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
