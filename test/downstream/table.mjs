// table.mjs: the table of generators that the documentation shows, and whether it still says what happens.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./place.mjs";

const file = join(root, "docs/data/generators.json");

/** How many rows have to work from end to end when every compiler is there. */
const leastWorking = 10;

/** The part of a result that does not change from run to run. */
const published = ({ name, version, verdict, fault, note }) => ({
  generator: name,
  version,
  verdict,
  ...(fault === undefined ? {} : { fault }),
  ...(note === undefined ? {} : { note }),
});

/** Writes the table. @throws {Error} when a row was skipped, as the table would lose it. */
export function writeTable(results) {
  const skipped = results.filter(({ verdict }) => verdict === "skipped");
  if (skipped.length > 0) {
    throw new Error(
      `the table needs every row: ${skipped.map(({ name }) => name).join(", ")} skipped`,
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results.map(published), null, 2)}\n`);
}

/** @returns one outcome for each row that ran, and one for how many work. */
export function compareWithTable(results) {
  const table = JSON.parse(readFileSync(file, "utf8"));
  const ran = results.filter(({ verdict }) => verdict !== "skipped");
  const stale = ran
    .map(published)
    .filter((row) => !table.some((known) => JSON.stringify(known) === JSON.stringify(row)))
    .map(({ generator }) => generator);
  const dropped = table
    .map(({ generator }) => generator)
    .filter((generator) => !results.some(({ name }) => name === generator));
  const working = ran.filter(({ verdict }) => verdict.startsWith("works")).length;
  const needed = Math.min(leastWorking, ran.length);
  return [
    stale.length + dropped.length === 0
      ? { outcome: "passed", text: ["docs/data/generators.json says what happens"] }
      : {
          outcome: "failed",
          text: [
            `docs/data/generators.json is stale about ${[...stale, ...dropped].join(", ")}`,
            "run npm run test:downstream -- --write",
          ],
        },
    {
      outcome: working >= needed ? "passed" : "failed",
      text: [`${working} generators work from end to end, at least ${needed} have to`],
    },
  ];
}
