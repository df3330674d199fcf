// Runs in the folder of a package before it is packed. Fails when the tarball would not hold what package.json lists.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Manifest, readManifest, type Target } from "./manifest.ts";
import { stampFile } from "./stamp-file.ts";

const manifest = readManifest(".");
const missing = listedPaths(manifest).filter((path) => !matchesFile(path));
const problem = missing.length > 0 ? `it lacks ${missing.join(", ")}` : staleness(manifest);
if (problem !== undefined) {
  const remedy = problem.includes("dist") ? " Run `npm run build`, then pack again." : "";
  process.stderr.write(`${manifest.name} cannot be packed: ${problem}.${remedy}\n`);
  process.exit(1);
}

/** Every path that a user of the package may import or run, and every path that is packed. */
function listedPaths({ exports, bin = {}, main, types, files }: Manifest): string[] {
  const paths = (target: Target): string[] =>
    typeof target === "string" ? [target] : Object.values(target).flatMap(paths);
  const entries = [...paths(exports), ...Object.values(bin), main, types];
  const packed = ["README.md", ...files.filter((path) => !path.startsWith("!"))];
  return [...new Set([...entries, ...packed])].filter((path) => path !== undefined);
}

/** Whether a file exists at a path; for a path with a star, whether any file matches. */
function matchesFile(path: string): boolean {
  const [before = "", after] = path.split("*");
  if (after === undefined) {
    return existsSync(path);
  }
  return (
    existsSync(before) &&
    readdirSync(before, { recursive: true }).some((entry) => `${entry}`.endsWith(after))
  );
}

/** Compares the inputs that turbo would build from now with those that dist was built from. */
function staleness({ name, scripts }: Manifest): string | undefined {
  const task = scripts["bundle"] === undefined ? "build" : "bundle";
  const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
  const args = [turbo, "run", task, `--filter=${name}`, "--dry=json"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) {
    return `turbo cannot list its inputs (${stderr.trim()})`;
  }
  const { tasks }: { tasks: { taskId: string; hash: string }[] } = JSON.parse(stdout);
  const planned = tasks.find(({ taskId }) => taskId === `${name}#${task}`);
  const built = existsSync(stampFile) ? readFileSync(stampFile, "utf8").trim() : undefined;
  return built === planned?.hash ? undefined : "dist is older than what it is built from";
}
