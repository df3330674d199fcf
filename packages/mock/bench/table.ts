import type { Kind } from "./requests.ts";

/** What was measured of one server. */
interface Measured {
  readonly name: string;
  /** Processor time of a request, in microseconds. */
  readonly cpu: Readonly<Record<Kind, number>>;
  /** Statuses that came. */
  readonly status: Readonly<Record<Kind, string>>;
  readonly coldMs: number;
  readonly coldCpuMs: number;
  /** Resident memory in MiB: idle, and after so many requests. */
  readonly memory: Readonly<Record<string, number>>;
}

/** What was measured of all servers, ours first. */
export interface Summary {
  readonly machine: string;
  readonly requests: number;
  readonly rounds: number;
  readonly memoryAfter: number;
  readonly warmStartMs: number;
  readonly servers: readonly Measured[];
}

/** Writes what was measured as a page of Markdown: one table, and the ratios that the mock promises. */
export function tableOf(summary: Summary): string {
  const { machine, requests, rounds, memoryAfter, warmStartMs, servers } = summary;
  const [ours] = servers;
  if (ours === undefined) {
    throw new Error("No server was measured");
  }
  const head = [
    ...["server", "valid POST", "invalid POST", "show", "list", "cold start"],
    ...["memory idle", "after 20 000", `after ${withSpaces(memoryAfter)}`],
  ];
  const lines = [
    head,
    head.map(() => "---"),
    ...servers.map((server) => rowOf(server, ["idle", "20000", String(memoryAfter)])),
  ];
  const ratios = servers.slice(1, 3).map((server) => ratiosOf(ours, server));
  const growth = ((ours.memory[String(memoryAfter)] ?? 0) / (ours.memory["20000"] ?? 1)).toFixed(2);
  return `Server CPU time per request, all its processes (status that came), median of ${rounds} interleaved rounds of ${requests}
requests after as many to warm up, ten at a time, all servers in one run, their logs read. Cold start is from the command to the first
response (CPU time of that). ${machine}. Times depend on the machine and its neighbours: compare within the table.

${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

${ratios.join("\n")}
- \`startMock()\` in a process that has started one before takes ${warmStartMs.toFixed(1)} ms.
- Memory after ${memoryAfter} requests is ${growth} of that after 20000.
`;
}

function rowOf({ name, cpu, status, coldMs, coldCpuMs, memory }: Measured, when: string[]) {
  const kinds = ["valid", "invalid", "show", "list"] as const;
  return [
    name,
    ...kinds.map((kind) => `${cpu[kind]} µs (${status[kind]})`),
    `${coldMs} ms (${coldCpuMs} ms)`,
    ...when.map((moment) => (moment in memory ? `${memory[moment]} MiB` : "–")),
  ];
}

function ratiosOf(ours: Measured, { name, cpu, coldMs }: Measured): string {
  const ratio = (part: number, whole: number) => (part / whole).toFixed(2);
  return `- Against ${name}: valid POST ${ratio(ours.cpu.valid, cpu.valid)}, invalid POST ${ratio(ours.cpu.invalid, cpu.invalid)} of its CPU time, cold start ${ratio(ours.coldMs, coldMs)} of its time.`;
}

function withSpaces(count: number): string {
  return count.toLocaleString("en").replaceAll(",", " ");
}
