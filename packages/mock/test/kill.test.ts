import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call, install } from "./calls.ts";

const kills = Number(process.env.KILLS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "cce-addons-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));
const program = fileURLToPath(new URL("kills/kept-mock.ts", import.meta.url));

type Line = { url?: string; handled?: string; write?: "begin" | "end" };

/** Starts a mock, installs without pause, and kills it after so many milliseconds. @returns what it printed. */
async function killAfter(ms: number, stateFile: string): Promise<Line[]> {
  const child = spawn(process.execPath, ["--import", "tsx", program, stateFile]);
  const lines: Line[] = [];
  const ended = new Promise((resolve) => child.once("close", resolve));
  const url = await new Promise<string>((resolve) => {
    createInterface(child.stdout).on("line", (text) => {
      const line: Line = JSON.parse(text);
      lines.push(line);
      if (line.url !== undefined) {
        resolve(line.url);
      }
    });
  });
  setTimeout(() => child.kill("SIGKILL"), ms);
  for (let count = 0; child.exitCode === null && child.signalCode === null; count++) {
    await call({ url }, "POST", "/api/v3/addons", install(`addon-${count}`)).catch(() => undefined);
  }
  await ended;
  return lines;
}

/** What was handled before the last write of a phase. */
function handledBefore(lines: readonly Line[], last: number): string[] {
  return lines.slice(0, last).flatMap(({ handled }) => handled ?? []);
}

test(
  `of ${kills} mocks that are killed, each leaves a whole state that has all that was there when it was written`,
  async () => {
    for (let kill = 0; kill < kills; kill++) {
      const stateFile = join(folder, `${kill}.json`);
      const lines = await killAfter(Math.random() * 300, stateFile);
      const begins = lines.flatMap(({ write }, index) => (write === "begin" ? [index] : []));
      const ends = lines.flatMap(({ write }, index) => (write === "end" ? [index] : []));
      // the last write may have ended without time to say so
      const complete = begins.filter(
        (begin, index) => index < ends.length && begin < (ends[index] ?? 0),
      );
      const possible = [complete.at(-1), begins.at(-1)].map((begin) =>
        begin === undefined ? [] : handledBefore(lines, begin),
      );
      const mock = await startMock({ stateFile, seed: { templates: [], clusters: [] } });
      await mock.close();
      const { addons } = JSON.parse(readFileSync(stateFile, "utf8"));
      const kept = addons.map(({ template }: { template: string }) => template);
      expect(possible).toContainEqual(kept);
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
  },
  kills * 10_000,
);
