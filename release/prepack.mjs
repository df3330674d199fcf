// prepack.mjs: runs before a package is packed, in its folder. Refuses when the tarball would lack or belie what package.json says.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stampFile } from "./stamp-file.mjs";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const missing = promised(manifest).filter((path) => !isThere(path));
const problem = missing.length > 0 ? `it lacks ${missing.join(", ")}` : staleness(manifest);
if (problem !== undefined) {
  const remedy = problem.includes("dist") ? " Run `npm run build`, then pack again." : "";
  process.stderr.write(`${manifest.name} cannot be packed: ${problem}.${remedy}\n`);
  process.exit(1);
}

/** Every path that a user of the package may rely on. */
function promised({ exports, bin = {}, main, types, files }) {
  const conditions = (target) =>
    typeof target === "string" ? [target] : Object.values(target).flatMap(conditions);
  const entries = [...conditions(exports), ...Object.values(bin), main, types];
  const packed = ["README.md", ...files.filter((path) => !path.startsWith("!"))];
  return [...new Set([...entries, ...packed])].filter((path) => path !== undefined);
}

/** Whether a path exists; one with a star, whether anything fits it. */
function isThere(path) {
  const [before, after] = path.split("*");
  if (after === undefined) {
    return existsSync(path);
  }
  return (
    existsSync(before) &&
    readdirSync(before, { recursive: true }).some((entry) => entry.endsWith(after))
  );
}

/** What turbo would build from now is compared with what dist says that it was built from. */
function staleness({ name, scripts }) {
  const task = scripts.bundle === undefined ? "build" : "bundle";
  const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
  const args = [turbo, "run", task, `--filter=${name}`, "--dry=json"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) {
    return `turbo cannot tell its inputs (${stderr.trim()})`;
  }
  const planned = JSON.parse(stdout).tasks.find(({ taskId }) => taskId === `${name}#${task}`);
  const built = existsSync(stampFile) ? readFileSync(stampFile, "utf8").trim() : "nothing known";
  return built === planned.hash ? undefined : "dist is older than what it is made from";
}
