// `npm run test:downstream`: uses the packed packages as other projects do, by generators and by consumers.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { consumers } from "../consumers/consumers.ts";
import { checkInstallations } from "../consumers/installation.ts";
import { checkSizes } from "../consumers/sizes.ts";
import { readBodies } from "./bodies.ts";
import { inPairs } from "./command.ts";
import { tryRow } from "./generate.ts";
import type { Outcome } from "./outcome.ts";
import { packAll, unpack } from "./pack.ts";
import { workshop } from "./place.ts";
import { rows } from "./rows.ts";
import { compareWithTable, type Result, writeTable } from "./table.ts";

const args = process.argv.slice(2);
const write = args.includes("--write");
const only = args.find((arg) => !arg.startsWith("--")) ?? "";

mkdirSync(workshop, { recursive: true });
const tarballs = await packAll(join(workshop, "tarballs"));
const description = await unpack(tarballs.spec.file, join(workshop, "description"));
const bodies = readBodies(JSON.parse(readFileSync(join(description, "dist/openapi.json"), "utf8")));
const tally = { passed: 0, failed: 0, skipped: 0 };

report("Tarballs", checkSizes(tarballs));
report("Installations", await checkInstallations(tarballs));

const results = await inPairs(
  rows.filter(({ folder }) => folder.includes(only)),
  (row) => tryRow(row, { description, bodies }),
);
report("Generators", results.map(toOutcome));
if (only === "") {
  if (write) {
    writeTable(results);
  }
  report("Table of generators", compareWithTable(results));
}
report(
  "Consumers",
  await inPairs(
    consumers.filter(({ name }) => only === "" || name.includes(only)),
    (consumer) => consumer.try(tarballs),
  ),
);

process.stdout.write(
  `\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`,
);
process.exitCode = tally.failed > 0 ? 1 : 0;

function toOutcome({ name, version, verdict, seconds, printed, problem, note }: Result): Outcome {
  const outcome =
    verdict === "skipped" ? "skipped" : verdict === "does not work" ? "failed" : "passed";
  const duration = seconds === undefined ? undefined : `${seconds} s`;
  return { outcome, text: [name, version, verdict, duration, printed, note, problem] };
}

/** Prints the outcomes, one line each, and counts them. */
function report(title: string, outcomes: readonly Outcome[]) {
  process.stdout.write(`\n${title}\n`);
  for (const { outcome, text } of outcomes) {
    tally[outcome] += 1;
    const words = text.filter((word) => word !== undefined && word !== "");
    process.stdout.write(`  ${outcome.padEnd(8)}${words.join(" | ")}\n`);
  }
}
