// command.mjs: runs a command to its end and keeps what it said.
import { spawn, spawnSync } from "node:child_process";

/** How long one command may take, in milliseconds: a first installation on a busy machine takes minutes. */
const limitMs = 900_000;

/**
 * Runs a command without a shell.
 *
 * @returns {Promise<string>} what it wrote to its standard output.
 * @throws {Error} with the end of its output, when it cannot start, fails or takes longer than fifteen minutes.
 */
export function runCommand([program, ...args], { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", DO_NOT_TRACK: "1", CI: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: limitMs,
    });
    let output = "";
    let all = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      all += chunk;
    });
    child.stderr.on("data", (chunk) => {
      all += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) {
        resolve(output);
      } else {
        const end = all.trim().split("\n").slice(-25).join("\n");
        reject(
          new Error(
            `${[program, ...args].join(" ")} ended with ${code ?? signal} in ${cwd}:\n${end}`,
          ),
        );
      }
    });
  });
}

/** Whether a command can be started and ends well. */
export const succeeds = ([program, ...args]) =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** Runs `work` on each item, at most two at a time: as many as the smallest machine that runs it has cores. */
export async function inPairs(items, work) {
  const results = [];
  const queue = items.map((item, index) => async () => {
    results[index] = await work(item);
  });
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await next();
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}
