// Sends requests to a server on this machine and measures what they cost it.
import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";

const ticksPerSecond = 100; // USER_HZ, fixed by the kernel's interface

/** Processor time of a process and all its descendants so far, in microseconds, from the system's accounting. */
export function cpuOf(pid: number): number {
  const parents = new Map<number, { parent: number; fields: string[] }>();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(entry);
    if (fields !== undefined) {
      parents.set(Number(entry), { parent: Number(fields[1]), fields });
    }
  }
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [child, { parent }] of parents) {
      if (family.has(parent)) {
        family.add(child);
      }
    }
  }
  let ticks = 0;
  for (const process of family) {
    const fields = parents.get(process)?.fields;
    if (fields !== undefined) {
      ticks += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
    }
  }
  return (ticks / ticksPerSecond) * 1e6;
}

/** Fields of /proc/PID/stat after the command, which may hold spaces. */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined; // it has ended meanwhile
  }
}

/** Resident memory of one process, in MiB. */
export function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

const agent = new Agent({ keepAlive: true, maxSockets: 10 });

/** A request, as often as it is sent. */
export interface BenchRequest {
  readonly method?: string;
  readonly path: string;
  readonly body?: string;
}

/** Sends one request. Resolves with status and body. */
export function send({
  port,
  method = "GET",
  path,
  body,
}: BenchRequest & { port: number }): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const all = {
      "X-Auth-Token": "any",
      ...(body !== undefined && {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
      }),
    };
    const sent = request(
      { host: "127.0.0.1", port, method, path, agent, headers: all },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on("error", reject).end(body);
  });
}

/** Sends a request so many times, ten at the same time. Resolves with the statuses that came, counted. */
export async function repeat(
  what: BenchRequest & { port: number },
  times: number,
): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  let left = times;
  const one = async () => {
    while (left-- > 0) {
      const { status } = await send(what);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, one));
  return statuses;
}
