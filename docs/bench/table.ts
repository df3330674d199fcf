import { slowdown, type Visit } from "./visit.ts";

/** What was measured of one page. */
export interface Result {
  name: string;
  visits: Visit[];
  /** Names of the things that the page shows without script. */
  withoutScript: string[];
  axe: { all: number; grave: number };
}

interface Facts {
  date: string;
  machine: string;
  chromium: string;
  redocly: string;
  rounds: number;
}

type Measure = "cpu" | "firstPaint" | "content" | "largest" | "bytesBefore" | "bytes" | "shift";

/** Results as Markdown: one column for each page, the first being what the others are compared with. */
export function table(results: Result[], facts: Facts): string {
  const { date, machine, chromium, redocly, rounds } = facts;
  const [peer] = results;
  const middle = (one: Result | undefined, key: Measure) =>
    median((one?.visits ?? []).map((visit) => visit[key]));
  const measures: Record<string, (one: Result) => string | number> = {
    measure: ({ name }) => name,
    "CPU ms to settle": (one) => middle(one, "cpu").toFixed(0),
    "÷ Redocly": (one) => (middle(one, "cpu") / middle(peer, "cpu")).toFixed(2),
    "first paint, ms": (one) => middle(one, "firstPaint").toFixed(0),
    "content shown, ms": (one) => middle(one, "content").toFixed(0),
    "largest paint, ms": (one) => middle(one, "largest").toFixed(0),
    "KB gz before content": (one) => kilobytes(middle(one, "bytesBefore")),
    "KB gz in all": (one) => kilobytes(middle(one, "bytes")),
    "layout shift": (one) => middle(one, "shift").toFixed(3),
    "other hosts": (one) => new Set(one.visits.flatMap(({ hosts }) => hosts)).size,
    "shown without script, of 9": ({ withoutScript }) => withoutScript.length,
    "axe nodes, critical or serious": ({ axe }) => axe.grave,
    "axe nodes, all": ({ axe }) => axe.all,
  };
  const [head = [], ...body] = Object.entries(measures).map(([measure, of]) => [
    measure,
    ...results.map(of),
  ]);
  const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return `${[
    `${date}, ${machine}, Chromium ${chromium.split(".")[0]}, Redocly CLI ${redocly}.`,
    `Medians of ${rounds} interleaved rounds with a cold cache and the processor of the page slowed ${slowdown} times.`,
    "Made by `npm run bench` in `docs`.",
    "",
    row(head),
    row(head.map(() => "---")),
    ...body.map(row),
  ].join("\n")}\n`;
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
