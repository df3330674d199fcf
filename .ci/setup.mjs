// `npm run setup`: installs the pinned pnpm by its lock file, whose checksum npm verifies, then the repository with it. Plain JavaScript, since
// it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("pnpm/", import.meta.url));
const installed = `${folder}node_modules/pnpm/package.json`;
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const wanted = read(`${folder}package.json`).dependencies.pnpm;
if (!existsSync(installed) || read(installed).version !== wanted) {
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder);
}
const pnpm = `${folder}node_modules/pnpm/bin/pnpm.cjs`;
run(
  process.execPath,
  [pnpm, "install", "--frozen-lockfile"],
  fileURLToPath(new URL("..", import.meta.url)),
);

function run(program, args, cwd) {
  // npm is a script on Windows, which only a shell starts
  const shell = process.platform === "win32" && program === "npm";
  const { status } = spawnSync(program, args, { cwd, stdio: "inherit", shell });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
