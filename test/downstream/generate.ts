// Takes one row of the matrix from the tarball to a program that has run against the mock.
import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { startMock } from "@cce-addons/mock";
import type { Body } from "./bodies.ts";
import { type Command, runCommand, succeeds } from "./command.ts";
import { root, workshop } from "./place.ts";
import type { Row } from "./rows.ts";
import type { Result } from "./table.ts";

const generators = join(root, "test/downstream/generators");
const redoclyFolder = join(root, "test/downstream/node_modules/@redocly/cli");

/** What a run of the program must leave in the mock's journal, whatever the program itself prints: every operation, and errors. */
const expected = [
  ["listAddonTemplates", 200],
  ["createAddonInstance", 200],
  ["showAddonInstance", 200],
  ["listAddonInstances", 200],
  ["batchCreateAddonPrecheck", 201],
  ["listAddonPrecheckTasks", 200],
  ["updateAddonInstance", 200],
  ["rollbackAddonInstance", 200],
  ["updateAddonInstance", 400],
  ["listAddonTemplates", 401],
  ["deleteAddonInstance", 200],
  ["showAddonInstance", 404],
  ["listAutopilotAddonTemplates", 200],
  ["createAutopilotAddonInstance", 200],
  ["listAutopilotAddonInstances", 200],
  ["showAutopilotAddonInstance", 200],
  ["updateAutopilotAddonInstance", 200],
  ["rollbackAutopilotAddonInstance", 200],
  ["deleteAutopilotAddonInstance", 200],
];

/**
 * Generates, compiles and runs the client of a row.
 *
 * @param row the generator.
 * @param material the folder of the unpacked description; bodies to validate.
 */
export async function tryRow(
  row: Row,
  { description, bodies }: { description: string; bodies: readonly Body[] },
): Promise<Result> {
  const began = Date.now();
  const { name, fault, note, needs } = row;
  if (needs !== undefined && !succeeds(needs.try)) {
    return { name, verdict: "skipped", note: `${needs.name} is not installed` };
  }
  let version = "unknown";
  let step = "install";
  try {
    const folder = await prepare(row.folder);
    version = versionOf(row.package, folder);
    for (const file of ["openapi.json", "openapi-3.0.json"]) {
      copyFileSync(join(description, "dist", file), join(folder, file));
    }
    writeFileSync(join(folder, "bodies.json"), JSON.stringify(bodies));
    step = "generate";
    await runCommand(withRedocly(row.generate), { cwd: folder });
    step = "compile";
    for (const command of row.compile) {
      await runCommand(command, { cwd: folder });
    }
    step = "run";
    const printed = await runAgainstMock(row.run, folder);
    const seconds = Math.round((Date.now() - began) / 1000);
    const verdict = note === undefined ? "works" : "works with a note";
    return { name, version, verdict, fault, note, seconds, printed };
  } catch (error) {
    const problem = `${step}: ${error instanceof Error ? error.message : error}`;
    return { name, version, verdict: "does not work", fault, note, problem };
  }
}

/** Installs what the row's lock file lists, once for each state of that file, and copies the row's own files beside it. */
async function prepare(name: string): Promise<string> {
  const from = join(generators, name);
  const lock = join(from, "package-lock.json");
  const source = existsSync(lock) ? lock : join(generators, "openapi-fetch/package-lock.json");
  const state = createHash("sha256").update(readFileSync(source)).digest("hex").slice(0, 12);
  const folder = join(workshop, "generators", `${name}-${state}`);
  const stamp = join(folder, ".installed");
  mkdirSync(folder, { recursive: true });
  for (const leftover of ["gen", "out"]) {
    rmSync(join(folder, leftover), { recursive: true, force: true });
  }
  mkdirSync(join(folder, "gen"));
  for (const file of ["package.json", "package-lock.json"]) {
    copyFileSync(join(source, "..", file), join(folder, file));
  }
  for (const file of ["scenario.ts", "operations.ts", "bodies.ts", "tsconfig.json"]) {
    copyFileSync(join(generators, file), join(folder, file));
  }
  cpSync(from, folder, { recursive: true });
  if (!existsSync(stamp)) {
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
    await runCommand(["npm", "ci", ...flags], { cwd: folder });
    writeFileSync(stamp, state);
  }
  return folder;
}

async function runAgainstMock(command: Command, folder: string): Promise<string> {
  const mock = await startMock({ transitionMs: 200 });
  try {
    const [program, ...args] = command;
    const printed = await runCommand([program, ...args, mock.url], { cwd: folder });
    const seen = mock.requests.list().map(({ operation, status }) => `${operation} ${status}`);
    const absent = expected.map((pair) => pair.join(" ")).filter((pair) => !seen.includes(pair));
    if (absent.length > 0) {
      throw new Error(`the mock received no ${absent.join(", ")}, only ${seen.join(", ")}`);
    }
    return printed.trim();
  } finally {
    await mock.close();
  }
}

/** The Redocly CLI is the one that lints the description. */
const withRedocly = ([program, ...args]: Command): Command =>
  program === "redocly" ? ["node", join(redoclyFolder, "bin/cli.js"), ...args] : [program, ...args];

function versionOf(name: string, folder: string): string {
  const home = name === "@redocly/cli" ? redoclyFolder : join(folder, "node_modules", name);
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(home, "package.json"), "utf8"),
  );
  return manifest.version;
}
