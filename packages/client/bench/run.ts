// Measures the client against its peers in interleaved rounds, prints the tables, and writes them
// where the docs read them. Run by `npm run bench`, which installs the peers and builds this file.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { callCosts } from "./calls.ts";
import { coldImports } from "./cold.ts";
import type { Table } from "./rounds.ts";
import { signatures } from "./signatures.ts";
import { sizes } from "./sizes.ts";

const parts = [await signatures(), await callCosts(), await coldImports(), await sizes()];
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const text = [
  `${new Date().toISOString().slice(0, 10)}, ${machine}. Ratios are within one run; absolute figures depend on the machine.`,
  "Made by `npm run bench` in `packages/client`. The official SDK runs with its missing `uuid` added.",
  ...parts.flatMap((part) => ["", `### ${part.title}`, "", table(part)]),
  "",
].join("\n");
writeFileSync(new URL("../../../../docs/bench/client.md", import.meta.url), text);
process.stdout.write(text);

function table({ columns, rows }: Table): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
