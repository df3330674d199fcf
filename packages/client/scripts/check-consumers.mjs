// Packs the package as it would be published, installs it in an empty project, and uses it from
// there: imported and required in Node 20, 22 and 24, compiled by TypeScript 5.5, 5.9 and 7.0.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

const runtime = `npm:node-${process.platform}-${process.arch}`;
const nodes = {
  node20: `${runtime}@20.20.2`,
  node22: `${runtime}@22.23.3`,
  node24: `${runtime}@24.21.0`,
};
const compilers = {
  ts55: "npm:typescript@5.5.4",
  ts59: "npm:typescript@5.9.3",
  ts70: "npm:typescript@7.0.2",
};

const imported = `
import { AddonApiError, akskAuth, createAddonClient, isAddonError } from "@cce-addons/client";
import { nodeTransport } from "@cce-addons/client/node";
import { connect, create } from "@cce-addons/client/operations";
import { signRequest } from "@cce-addons/client/signer";
`;
const required = imported.replace(/import (\{.*?\}) from (".*?");/g, "const $1 = require($2);");
const use = `
async function main() {
  const auth = akskAuth({ ak: "AKE", sk: "SKE" });
  const transport = nodeTransport();
  const client = createAddonClient({ baseUrl: "http://127.0.0.1:1", auth, fetch: transport, maxRetries: 0 });
  const error = await client.templates().catch((thrown) => thrown);
  const { Authorization } = await signRequest({ url: "http://127.0.0.1:1" }, { ak: "a", sk: "b" });
  if (!isAddonError(error) || error instanceof AddonApiError || !/^SDK-HMAC-SHA256/.test(Authorization)) {
    throw error;
  }
  for (const entry of [connect, create, client.raw.GET]) {
    if (typeof entry !== "function") throw new Error("an entry point is missing");
  }
}
main().catch((error) => { console.error(error); process.exitCode = 1; });
`;
const typed = `${imported}
export async function main(): Promise<string> {
  const auth = akskAuth({ ak: "AKE", sk: "SKE" });
  const client = createAddonClient({ region: "eu-west-0", auth, fetch: nodeTransport() });
  const { status } = await client.get({ id: "i" });
  // @ts-expect-error a misspelled state
  if (status.status === "runing") return "";
  const headers: Record<string, string> = await signRequest({ url: "http://h" }, { ak: "a", sk: "b" });
  const made = await create(connect({ baseUrl: "http://h", auth }), {
    kind: "Addon", apiVersion: "v3",
    metadata: { annotations: { "addon.install/type": "install" } },
    spec: { clusterID: "c", addonTemplateName: "t", version: "1", values: { a: [1, "x", null] } },
  });
  return isAddonError(made) && made instanceof AddonApiError ? made.code : headers.Authorization ?? made.status.Reason;
}
`;

const folder = mkdtempSync(join(tmpdir(), "cce-addons-consumers-"));
try {
  for (const name of ["types", "client"]) {
    const cwd = resolve(import.meta.dirname ?? ".", "../..", name);
    run("npx", ["--no-install", "pnpm", "pack", "--pack-destination", folder], cwd);
  }
  const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  const file = (part) => `file:./${tarballs.find((name) => name.includes(part))}`;
  const packages = { "@cce-addons/client": file("client"), "@cce-addons/types": file("types") };
  const tools = { ...nodes, ...compilers, "@types/node": "20.19.25" };
  write("package.json", JSON.stringify({ private: true, dependencies: { ...packages, ...tools } }));
  run(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps"],
    folder,
  );
  write("use.mjs", imported + use);
  write("use.cjs", required + use);
  write("use.mts", typed);
  write("use.cts", typed);

  for (const node of Object.keys(nodes)) {
    for (const program of ["use.mjs", "use.cjs"]) {
      run(join(folder, "node_modules", node, "bin/node"), [program], folder);
      process.stdout.write(`${node} runs ${program}\n`);
    }
  }
  for (const compiler of Object.keys(compilers)) {
    for (const module of ["nodenext", "node16"]) {
      const bin = join(folder, "node_modules", compiler, "bin/tsc");
      const flags = [
        "--noEmit",
        "--strict",
        "--target",
        "es2022",
        "--module",
        module,
        "--lib",
        "es2022,dom,dom.iterable",
      ];
      run(process.execPath, [bin, ...flags, "--types", "node", "use.mts", "use.cts"], folder);
      process.stdout.write(`${compiler} compiles for ${module}, imported and required\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function write(name, text) {
  writeFileSync(join(folder, name), text);
}

function run(command, args, cwd) {
  try {
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")} failed:\n${error.message}\n${error.stdout}`);
  }
}
