import { spawn, spawnSync } from "node:child_process";

/** How long one command may take, in milliseconds: a first installation on a busy machine takes minutes. */
const timeoutMs = 900_000;

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/**
 * Runs a command without a shell.
 *
 * @returns what it wrote to its standard output.
 * @throws {Error} with the end of its output, when it cannot start, fails or takes longer than fifteen minutes.
 */
export function runCommand(
  [program, ...args]: Command,
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", DO_NOT_TRACK: "1", CI: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
    });
    let stdout = "";
    let all = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk;
      all += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      all += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) {
        resolve(stdout);
      } else {
        const end = all.trim().split("\n").slice(-25).join("\n");
        const command = [program, ...args].join(" ");
        reject(new Error(`${command} ended with ${code ?? signal} in ${cwd}:\n${end}`));
      }
    });
  });
}

/** Whether a command can be started and exits with 0. */
export const succeeds = ([program, ...args]: Command): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** Runs `work` on each item, at most two at a time: as many as the smallest machine that runs it has cores. */
export async function inPairs<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, item] = next;
      results[index] = await work(item);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}
