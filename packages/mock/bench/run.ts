// Compares the mock with its peers: `npm run bench` in packages/mock. Peers are installed into a temporary folder.
// Options: --requests N for each kind and round (and as many before, until it is compiled), --rounds N,
// --memory N requests for the last memory column (ours; --all for everyone), --only N for the first N servers.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cpuOf, memoryOf, repeat, send } from "./load.ts";
import { type Kind, kinds, requests } from "./requests.ts";
import { serversIn } from "./servers.ts";
import { tableOf } from "./table.ts";
import { warmStarts } from "./warm-start.ts";

const { values: flags } = parseArgs({
  options: {
    requests: { type: "string", default: "5000" },
    rounds: { type: "string", default: "5" },
    memory: { type: "string", default: "200000" },
    only: { type: "string", default: "99" },
    all: { type: "boolean", default: false },
  },
});
const say = (text: string) => process.stderr.write(`${text}\n`);
const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const peers = join(tmpdir(), "cce-addons-mock-bench");
mkdirSync(peers, { recursive: true });
cpSync(fileURLToPath(new URL("peers", import.meta.url)), peers, { recursive: true });
say(`Installing the peers into ${peers}`);
execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], {
  cwd: peers,
});
const bytesFile = join(peers, "bytes.json");
writeFileSync(bytesFile, "{}");
const servers = Object.entries(serversIn(peers, bytesFile)).slice(0, Number(flags.only));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Starts a server and waits until it responds. */
async function start(name: string, command: (port: string) => string[]) {
  const port = await freePort();
  const before = performance.now();
  // what a server logs is read, as by a terminal: to write it is part of what a request costs
  const child = spawn(process.execPath, command(String(port)), {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.resume();
  child.stderr.resume();
  const pid = child.pid ?? 0;
  for (;;) {
    const response = await send({ port, path: "/api/v3/addontemplates" }).catch(() => undefined);
    if (response !== undefined) {
      break;
    }
    if (child.exitCode !== null || performance.now() - before > 60_000) {
      throw new Error(`${name} does not start`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const cold = { wall: performance.now() - before, cpu: cpuOf(pid) / 1000 };
  const stop = () =>
    new Promise((resolve) => {
      child.once("exit", resolve);
      child.kill("SIGKILL");
    });
  return { port, pid, cold, stop };
}

/** Id of an add-on that the server lists. */
async function someId(port: number): Promise<string> {
  const { text } = await send({ port, ...requests("").list });
  return JSON.parse(text).items?.[0]?.metadata?.uid || "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04";
}

/** What was measured of a server, round by round. */
interface Rounds {
  readonly cpu: Record<Kind, number[]>;
  readonly status: Record<Kind, string>;
  readonly cold: { wall: number; cpu: number }[];
  readonly memory: Record<string, number>;
}

const byKind = <T>(make: () => T) =>
  Object.fromEntries(kinds.map((kind) => [kind, make()])) as Record<Kind, T>;
const times = Number(flags.requests);
const results = new Map<string, Rounds>(
  servers.map(([name]) => [
    name,
    { cpu: byKind(() => []), status: byKind(() => ""), cold: [], memory: {} },
  ]),
);
const resultOf = (name: string) => results.get(name) as Rounds;

for (let round = 1; round <= Number(flags.rounds); round++) {
  for (const [name, command] of servers) {
    say(`Round ${round}: ${name}`);
    const result = resultOf(name);
    const server = await start(name, command);
    result.cold.push(server.cold);
    result.memory.idle ??= memoryOf(server.pid);
    const toSend = requests(await someId(server.port));
    if (name === "this mock" && round === 1) {
      const bytes = byKind<unknown>(() => undefined);
      for (const kind of kinds) {
        bytes[kind] = await send({ port: server.port, ...toSend[kind] });
      }
      writeFileSync(bytesFile, JSON.stringify(bytes));
    }
    for (const kind of kinds) {
      const what = { port: server.port, ...toSend[kind] };
      await repeat(what, times); // until it is compiled
      const before = cpuOf(server.pid);
      const statuses = await repeat(what, times);
      result.cpu[kind].push((cpuOf(server.pid) - before) / times);
      result.status[kind] = Object.keys(statuses).join(" ");
    }
    await server.stop();
  }
}
for (const [name, command] of servers) {
  const server = await start(name, command);
  const { valid, invalid } = requests("");
  let sent = 0;
  for (const count of [20_000, Number(flags.memory)]) {
    if (count === 20_000 || flags.all || name === "this mock") {
      say(`Memory after ${count}: ${name}`);
      const half = (count - sent) / 2;
      await repeat({ port: server.port, ...valid }, half);
      await repeat({ port: server.port, ...invalid }, half);
      sent = count;
      resultOf(name).memory[count] = memoryOf(server.pid);
    }
  }
  await server.stop();
}
const table = tableOf({
  machine: `Node ${process.version}, ${arch()}, ${cpus().length} cores`,
  requests: times,
  rounds: Number(flags.rounds),
  memoryAfter: Number(flags.memory),
  warmStartMs: median(await warmStarts()),
  servers: [...results].map(([name, { cpu, status, cold, memory }]) => ({
    name,
    cpu: Object.fromEntries(kinds.map((kind) => [kind, Math.round(median(cpu[kind]))])) as Record<
      Kind,
      number
    >,
    status,
    coldMs: Math.round(median(cold.map(({ wall }) => wall))),
    coldCpuMs: Math.round(median(cold.map(({ cpu }) => cpu))),
    memory: Object.fromEntries(
      Object.entries(memory).map(([when, mib]) => [when, Math.round(mib)]),
    ),
  })),
});
if (flags.only === "99") {
  writeFileSync(new URL("../../../docs/bench/mock.md", import.meta.url), table);
}
process.stdout.write(table);
