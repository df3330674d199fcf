/** Writes what was measured as a page of Markdown: one table, and the ratios that the mock promises. */
export function tableOf({ machine, requests, rounds, memoryAfter, warmStartMs, servers }) {
  const ours = servers[0];
  const head = ["server", "valid POST", "invalid POST", "show", "list", "cold start"];
  const memory = [
    "memory idle",
    "after 20 000",
    `after ${memoryAfter.toLocaleString("en").replaceAll(",", " ")}`,
  ];
  const rows = servers.map(({ name, cpu, status, coldMs, coldCpuMs, memory: mib }) => [
    name,
    ...["valid", "invalid", "show", "list"].map((kind) => `${cpu[kind]} µs (${status[kind]})`),
    `${coldMs} ms (${coldCpuMs} ms)`,
    ...["idle", "20000", String(memoryAfter)].map((when) =>
      when in mib ? `${mib[when]} MiB` : "–",
    ),
  ]);
  const lines = [[...head, ...memory], head.concat(memory).map(() => "---"), ...rows];
  const ratios = servers
    .slice(1, 3)
    .map(
      ({ name, cpu, coldMs }) =>
        `- Against ${name}: valid POST ${(ours.cpu.valid / cpu.valid).toFixed(2)}, invalid POST ${(ours.cpu.invalid / cpu.invalid).toFixed(2)} of its processor time, cold start ${(ours.coldMs / coldMs).toFixed(2)} of its time.`,
    );
  const growth = (ours.memory[String(memoryAfter)] / ours.memory["20000"]).toFixed(2);
  return `Processor time of the server per request, all its processes (status that came), median of ${rounds} rounds of ${requests}
requests after as many to warm up, ten at once, all servers in one run, their logs read. Cold start is from the command to the first answer
(processor time of that). ${machine}. Times depend on the machine and its neighbours: compare within the table.

${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

${ratios.join("\n")}
- \`startMock()\` in a process that has started one before takes ${warmStartMs.toFixed(1)} ms.
- Memory after ${memoryAfter} requests is ${growth} of that after 20000.
`;
}
