// decide.ts [--in FOLDER]: `npm run release:decide`. Says what a push to main has to do, and changes nothing: raise the version while there are
// changesets; else publish the packages whose version is not on the registry yet, and deploy the docs. In a workflow it also sets outputs.
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { changesetBump } from "./changesets.ts";
import { readManifest } from "./manifest.ts";
import { published } from "./published.ts";

const { values } = parseArgs({
  options: { in: { type: "string", default: fileURLToPath(new URL("..", import.meta.url)) } },
});
const folder = resolve(values.in);
const bump = changesetBump(pathToFileURL(`${join(folder, ".changeset")}/`));
const { version } = readManifest(join(folder, published.spec));
const waits = bump !== "none";
const names = waits ? [] : Object.keys(published);
const there = await Promise.all(names.map((name) => isPublished(name, version)));
const missing = names.filter((_, index) => !there[index]);

const raise = `raise: ${waits ? `the changesets request a ${bump} version after ${version}` : "nothing, there are no changesets"}`;
const publish = `publish: ${missing.length > 0 ? `${version} of ${missing.join(", ")}` : waits ? "nothing before the version is raised" : `nothing, ${version} is on the registry`}`;
const docs = `docs: ${waits ? "nothing before the version is raised" : "deploy"}`;
process.stdout.write(`${raise}\n${publish}\n${docs}\n`);

// biome-ignore lint/suspicious/noUndeclaredEnvVars: GitHub Actions sets it, and turbo does not run this
const outputs = process.env["GITHUB_OUTPUT"];
if (outputs) {
  appendFileSync(outputs, `raise=${waits}\npublish=${missing.join(" ")}\ndocs=${!waits}\n`);
}

/** Whether the registry has a version of a package. @throws {Error} when it does not say. */
async function isPublished(name: string, wanted: string): Promise<boolean> {
  const args = ["view", `@cce-addons/${name}@${wanted}`, "version", "--json"];
  const npm = spawn("npm", args, { cwd: folder, shell: process.platform === "win32" });
  let [printed, said] = ["", ""];
  npm.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  npm.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const status = await new Promise((done) => npm.on("close", done));
  if (status === 0) {
    return printed.includes(`"${wanted}"`);
  }
  if (`${printed}${said}`.includes("E404")) {
    return false;
  }
  throw new Error(`npm view @cce-addons/${name}@${wanted} failed: ${said.trim()}`);
}
