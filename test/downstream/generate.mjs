// generate.mjs: takes one row of the matrix from the tarball to a program that has run against the mock.
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
import { runCommand, succeeds } from "./command.mjs";
import { root, workshop } from "./place.mjs";

const generators = join(root, "test/downstream/generators");
const redoclyFolder = join(root, "test/downstream/node_modules/@redocly/cli");

/** What a run of the program has to leave in the journal of the mock, whatever the program itself says. */
const expected = [
  ["listAddonTemplates", 200],
  ["createAddonInstance", 200],
  ["showAddonInstance", 200],
  ["updateAddonInstance", 400],
  ["listAddonTemplates", 401],
  ["deleteAddonInstance", 200],
  ["showAddonInstance", 404],
];

/**
 * @param {import("./rows.mjs").Row} row
 * @param {{ description: string, bodies: object[] }} material the unpacked package of the description; bodies to judge.
 * @returns {Promise<object>} a row of the published table.
 */
export async function tryRow(row, { description, bodies }) {
  const began = Date.now();
  const { name, fault, note, needs } = row;
  if (needs !== undefined && !succeeds(needs.try)) {
    return { name, verdict: "skipped", note: `${needs.name} is not on this machine` };
  }
  let version = "unknown";
  const done = [];
  try {
    const folder = await prepare(row.folder);
    version = versionOf(row.package, folder);
    for (const file of ["openapi.json", "openapi-3.0.json"]) {
      copyFileSync(join(description, "dist", file), join(folder, file));
    }
    writeFileSync(join(folder, "bodies.json"), JSON.stringify(bodies));
    await runCommand(withRedocly(row.generate), { cwd: folder });
    done.push("generates");
    for (const command of row.compile) {
      await runCommand(command, { cwd: folder });
    }
    done.push("compiles");
    const said = await runAgainstMock(row.run, folder);
    done.push("runs");
    const seconds = Math.round((Date.now() - began) / 1000);
    const verdict = note === undefined ? "works" : "works with a note";
    return { name, version, verdict, fault, note, seconds, said };
  } catch (error) {
    return { name, version, verdict: "does not work", fault, note, done, problem: error.message };
  }
}

/** Installs what the row's lock file says, once for each state of that file, and lays the row's own files beside it. */
async function prepare(name) {
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
  for (const file of ["scenario.ts", "bodies.ts", "tsconfig.json"]) {
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

async function runAgainstMock(command, folder) {
  const mock = await startMock({ transitionMs: 200 });
  try {
    const said = await runCommand([...command, mock.url], { cwd: folder });
    const seen = mock.requests.list().map(({ operation, status }) => `${operation} ${status}`);
    const absent = expected.map((pair) => pair.join(" ")).filter((pair) => !seen.includes(pair));
    if (absent.length > 0) {
      throw new Error(`the mock has not seen ${absent.join(", ")}, only ${seen.join(", ")}`);
    }
    return said.trim();
  } finally {
    await mock.close();
  }
}

/** The Redocly CLI is the one that lints the description. */
const withRedocly = ([program, ...args]) =>
  program === "redocly" ? ["node", join(redoclyFolder, "bin/cli.js"), ...args] : [program, ...args];

function versionOf(name, folder) {
  const home = name === "@redocly/cli" ? redoclyFolder : join(folder, "node_modules", name);
  return JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version;
}
