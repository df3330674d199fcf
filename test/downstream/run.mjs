// run.mjs: `npm run test:downstream`. Uses the packed packages as other projects do: by generators and by consumers.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { consumers } from "../consumers/consumers.mjs";
import { checkSizes } from "../consumers/sizes.mjs";
import { readBodies } from "./bodies.mjs";
import { inPairs } from "./command.mjs";
import { tryRow } from "./generate.mjs";
import { packAll, unpack } from "./pack.mjs";
import { workshop } from "./place.mjs";
import { rows } from "./rows.mjs";
import { compareWithTable, writeTable } from "./table.mjs";

const [, , ...args] = process.argv;
const write = args.includes("--write");
const only = args.find((arg) => !arg.startsWith("--")) ?? "";

mkdirSync(workshop, { recursive: true });
const tarballs = await packAll(join(workshop, "tarballs"));
const description = await unpack(tarballs.spec.file, join(workshop, "description"));
const bodies = readBodies(JSON.parse(readFileSync(join(description, "dist/openapi.json"), "utf8")));
const tally = { passed: 0, failed: 0, skipped: 0 };

report("Tarballs", checkSizes(tarballs));

const results = await inPairs(
  rows.filter(({ folder }) => folder.includes(only)),
  (row) => tryRow(row, { description, bodies }),
);
report(
  "Generators",
  results.map(({ name, version, verdict, seconds, said, problem, note }) => ({
    outcome: { skipped: "skipped", "does not work": "failed" }[verdict] ?? "passed",
    text: [name, version, verdict, seconds && `${seconds} s`, said, note, problem],
  })),
);
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

/** Prints what came out, one line each, and counts it. */
function report(title, outcomes) {
  process.stdout.write(`\n${title}\n`);
  for (const { outcome, text } of outcomes) {
    tally[outcome] += 1;
    const words = text.filter((word) => word !== undefined && word !== "");
    process.stdout.write(`  ${outcome.padEnd(8)}${words.join(" | ")}\n`);
  }
}
