import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/cce-addons-mock.js", import.meta.url));

/** A mock that was started by its command. */
export interface Command {
  readonly url: string;
  readonly pid: number;
  /** Everything that it has written so far. */
  output(): string;
  /** Sends a signal. @returns the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** Runs the command and waits until it has printed its URL. @throws Error with its output when it exits before. */
export function runCommand(...args: string[]): Promise<Command> {
  return runProgram(process.execPath, [bin, ...args]);
}

/** Runs the command by way of a shell script, in which `"$@"` is the command. */
export function runInShell(script: string, ...args: string[]): Promise<Command> {
  return runProgram("unshare", ["-Urm", "sh", "-c", script, "sh", process.execPath, bin, ...args]);
}

/** Waits until the mock has responded to several requests, and so has begun the one that was sent before them. */
export async function othersGetResponses({ url }: { url: string }): Promise<void> {
  for (let count = 0; count < 20; count++) {
    // a foreign host name is rejected before any latency
    const rejected = request(url, { headers: { Host: "elsewhere.example" }, agent: false }).end();
    const [response] = await once(rejected, "response");
    response.resume();
  }
}

async function runProgram(program: string, args: readonly string[]): Promise<Command> {
  const child: ChildProcess = spawn(program, args);
  let output = "";
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once("exit", (code, signal) => resolve(code ?? signal)),
  );
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part;
      const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found !== undefined) {
        resolve(found);
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    ended.then(() => reject(new Error(output)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    stop(signal = "SIGINT") {
      child.kill(signal);
      return ended;
    },
  };
}
