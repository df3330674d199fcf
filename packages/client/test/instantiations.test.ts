import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const file = fileURLToPath(new URL("ten-installs.ts", import.meta.url));
const installs = [
  '"coredns", values: { flavor: { name: 2500, replicas: 2 }, custom: { stub_domains: {} } }',
  '"autoscaler", values: { custom: { tenant_id: "p", cluster_id: "c", maxNodesTotal: 10 } }',
  '"everest", values: { custom: { csi_attacher_worker_threads: "60" } }',
  '"metrics-server", values: { basic: {}, custom: { multiAZEnabled: true } }',
  '"npd", values: { custom: { npc: { maxTaintedNode: "10%" } } }',
  '"gpu-beta", values: { custom: { is_driver_from_nvidia: true } }',
  '"nginx-ingress", values: { custom: { service: { loadBalancerIP: "192.0.2.80" } } }',
  '"volcano", values: { custom: { default_scheduler_conf: { actions: "allocate" } } }',
  '"node-local-dns", values: { custom: { ndots: "5" } }',
  '"cie-collector", values: { custom: { deploy_mode: "agent", shards: 1 } }',
];

/** What the compiler has parsed, most of which is its own library. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Checks a program with installations, whose template names are literals or plain strings. */
function check(typed: boolean, calls: string[] = installs) {
  const cast = (install: string) =>
    typed ? install : install.replace(/^("[\w-]+")/, "$1 as string");
  const code = `import type { AddonClient } from "@cce-addons/client";
export async function run(addons: AddonClient): Promise<void> {
${calls.map((each) => `await addons.install({ clusterID: "c", version: "1", addonTemplateName: ${cast(each)} });`).join("\n")}
}`;
  const options: ts.CompilerOptions = {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, target) => {
    if (path === file) {
      return ts.createSourceFile(path, code, target);
    }
    if (!parsed.has(path)) {
      parsed.set(path, getSourceFile(path, target));
    }
    return parsed.get(path);
  };
  const program = ts.createProgram([file], options, host);
  const started = performance.now();
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  const ms = performance.now() - started;
  return { messages, instantiations: program.getInstantiationCount(), ms };
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

test("ten typed installations take at most 1.15 times the instantiations of ten untyped ones", () => {
  const runs = Array.from({ length: 5 }, () => ({ typed: check(true), untyped: check(false) }));
  const [{ typed, untyped } = { typed: check(true), untyped: check(false) }] = runs;
  expect([...typed.messages, ...untyped.messages]).toEqual([]);
  const ms = (kind: "typed" | "untyped") => median(runs.map((run) => run[kind].ms))?.toFixed(0);
  const line = `typed ${typed.instantiations} instantiations, ${ms("typed")} ms; untyped ${untyped.instantiations}, ${ms("untyped")} ms`;
  process.stdout.write(`${line} (median of 5)\n`);
  expect(typed.instantiations / untyped.instantiations).toBeLessThanOrEqual(1.15);
});

test("the typed program has the types of the values, and the untyped one does not", () => {
  const wrong = ['"coredns", values: { flavor: { name: 2500, replicas: "2" } }'];
  expect(check(false, wrong).messages).toEqual([]);
  // what is sent and what is described, a string and a number, have nothing in common
  expect(check(true, wrong).messages).toEqual(["Type 'string' is not assignable to type 'never'."]);
});
