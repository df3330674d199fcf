// The table of generators that the documentation shows, and whether it still states what happens.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Outcome } from "./outcome.ts";
import { root } from "./place.ts";

/** What came of one row of the matrix. */
export interface Result {
  name: string;
  version?: string;
  verdict: "works" | "works with a note" | "does not work" | "skipped";
  fault?: string | undefined;
  note?: string | undefined;
  /** How long the row took, in seconds. */
  seconds?: number;
  /** What the program printed. */
  printed?: string;
  problem?: string;
}

/** The part of a result that does not change from run to run. */
interface PublishedRow {
  generator: string;
  version: string;
  verdict: string;
  fault?: string;
  note?: string;
}

const file = join(root, "docs/data/generators.json");

/** How many rows must work from end to end when every compiler is installed. */
const minWorking = 10;

const toPublished = ({
  name,
  version = "unknown",
  verdict,
  fault,
  note,
}: Result): PublishedRow => ({
  generator: name,
  version,
  verdict,
  ...(fault === undefined ? {} : { fault }),
  ...(note === undefined ? {} : { note }),
});

/** Writes the table. @throws {Error} when a row was skipped, as the table would lose it. */
export function writeTable(results: readonly Result[]): void {
  const skipped = results.filter(({ verdict }) => verdict === "skipped");
  if (skipped.length > 0) {
    throw new Error(
      `the table needs every row: ${skipped.map(({ name }) => name).join(", ")} skipped`,
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results.map(toPublished), null, 2)}\n`);
}

/** @returns one outcome for the rows that ran, and one for how many of them work. */
export function compareWithTable(results: readonly Result[]): Outcome[] {
  const table: PublishedRow[] = JSON.parse(readFileSync(file, "utf8"));
  const ran = results.filter(({ verdict }) => verdict !== "skipped");
  const stale = ran
    .map(toPublished)
    .filter((row) => !table.some((known) => JSON.stringify(known) === JSON.stringify(row)))
    .map(({ generator }) => generator);
  const dropped = table
    .map(({ generator }) => generator)
    .filter((generator) => !results.some(({ name }) => name === generator));
  const working = ran.filter(({ verdict }) => verdict.startsWith("works")).length;
  const needed = Math.min(minWorking, ran.length);
  return [
    stale.length + dropped.length === 0
      ? { outcome: "passed", text: ["docs/data/generators.json matches"] }
      : {
          outcome: "failed",
          text: [
            `docs/data/generators.json differs for ${[...stale, ...dropped].join(", ")}`,
            "run npm run test:downstream -- --write",
          ],
        },
    {
      outcome: working >= needed ? "passed" : "failed",
      text: [`${working} generators work from end to end, min ${needed}`],
    },
  ];
}
