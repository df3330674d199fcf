// Compares the mock with its peers: `npm run bench` in packages/mock. Peers are installed into a temporary folder.
// Options: --requests N for each kind and round (and as many before, until it is compiled), --memory N requests for the last memory column (ours; --all for everyone).
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cpuOf, memoryOf, repeat, send } from "./load.js";
import { requests } from "./requests.js";
import { serversIn } from "./servers.js";
import { tableOf } from "./table.js";
import { warmStarts } from "./warm-start.js";

const { values: flags } = parseArgs({
  options: {
    requests: { type: "string", default: "5000" },
    rounds: { type: "string", default: "3" },
    memory: { type: "string", default: "200000" },
    all: { type: "boolean", default: false },
  },
});
const say = (text) => process.stderr.write(`${text}\n`);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const peers = join(tmpdir(), "cce-addons-mock-bench");
mkdirSync(peers, { recursive: true });
cpSync(fileURLToPath(new URL("peers", import.meta.url)), peers, { recursive: true });
say(`Installing the peers into ${peers}`);
execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], {
  cwd: peers,
});
const answersFile = join(peers, "answers.json");
writeFileSync(answersFile, "{}");
const servers = serversIn(peers, answersFile);

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts a server and waits until it answers. */
async function start(name) {
  const port = await freePort();
  const before = performance.now();
  // what a server logs is read, as by a terminal: to write it is part of what a request costs
  const child = spawn(process.execPath, servers[name](String(port)), {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.resume();
  child.stderr.resume();
  for (;;) {
    const answered = await send({ port, path: "/api/v3/addontemplates" }).catch(() => undefined);
    if (answered !== undefined) {
      break;
    }
    if (child.exitCode !== null || performance.now() - before > 60_000) {
      throw new Error(`${name} does not start`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const cold = { wall: performance.now() - before, cpu: cpuOf(child.pid) / 1000 };
  const stop = () =>
    new Promise((resolve) => {
      child.once("exit", resolve);
      child.kill("SIGKILL");
    });
  return { port, pid: child.pid, cold, stop };
}

/** Id of an add-on that the server lists. */
async function someId(port) {
  const { text } = await send({ port, ...requests("").list });
  return JSON.parse(text).items?.[0]?.metadata?.uid || "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04";
}

const times = Number(flags.requests);
const results = Object.fromEntries(
  Object.keys(servers).map((name) => [name, { cpu: {}, status: {}, cold: [], memory: {} }]),
);
for (let round = 1; round <= Number(flags.rounds); round++) {
  for (const [name, result] of Object.entries(results)) {
    say(`Round ${round}: ${name}`);
    const server = await start(name);
    result.cold.push(server.cold);
    result.memory.idle ??= memoryOf(server.pid);
    const kinds = requests(await someId(server.port));
    if (name === "this mock" && round === 1) {
      const bytes = {};
      for (const [kind, what] of Object.entries(kinds)) {
        bytes[kind] = await send({ port: server.port, ...what });
      }
      writeFileSync(answersFile, JSON.stringify(bytes));
    }
    for (const [kind, what] of Object.entries(kinds)) {
      await repeat({ port: server.port, ...what }, times); // until it is compiled
      const before = cpuOf(server.pid);
      const statuses = await repeat({ port: server.port, ...what }, times);
      const cpu = (cpuOf(server.pid) - before) / times;
      result.cpu[kind] = [...(result.cpu[kind] ?? []), cpu];
      result.status[kind] = Object.keys(statuses).join(" ");
    }
    await server.stop();
  }
}
for (const [name, result] of Object.entries(results)) {
  const server = await start(name);
  const { valid, invalid } = requests("");
  let sent = 0;
  for (const count of [20_000, Number(flags.memory)]) {
    if (count === 20_000 || flags.all || name === "this mock") {
      say(`Memory after ${count}: ${name}`);
      const half = (count - sent) / 2;
      await repeat({ port: server.port, ...valid }, half);
      await repeat({ port: server.port, ...invalid }, half);
      sent = count;
      result.memory[count] = memoryOf(server.pid);
    }
  }
  await server.stop();
}
const summary = {
  machine: `Node ${process.version}, ${arch()}, ${cpus().length} cores`,
  requests: times,
  rounds: Number(flags.rounds),
  memoryAfter: Number(flags.memory),
  warmStartMs: median(await warmStarts()),
  servers: Object.entries(results).map(([name, { cpu, status, cold, memory }]) => ({
    name,
    cpu: Object.fromEntries(
      Object.entries(cpu).map(([kind, each]) => [kind, Math.round(median(each))]),
    ),
    status,
    coldMs: Math.round(median(cold.map(({ wall }) => wall))),
    coldCpuMs: Math.round(median(cold.map(({ cpu }) => cpu))),
    memory: Object.fromEntries(
      Object.entries(memory).map(([when, mib]) => [when, Math.round(mib)]),
    ),
  })),
};
const table = tableOf(summary);
writeFileSync(new URL("../../../docs/bench/mock.md", import.meta.url), table);
process.stdout.write(table);
