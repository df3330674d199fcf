// The kinds of projects that use the packed packages, in several versions each.
import type { Command } from "../downstream/command.ts";
import type { PackageName } from "../downstream/outcome.ts";
import type { Consumer } from "./try-consumer.ts";

/** A command of a package that the project has. */
export const npx = (...command: string[]): Command => ["npx", "--no-install", ...command];
export const everything: readonly PackageName[] = [
  "client",
  "conformance",
  "mock",
  "spec",
  "types",
];

/** Flags of a TypeScript consumer. `skipLibCheck` is off: our declarations must compile for everyone. */
const tsc = (module: string, resolution: string): Command =>
  npx(
    "tsc",
    "--noEmit",
    "--strict",
    "--target",
    "es2022",
    "--lib",
    "es2023,dom,dom.iterable",
    "--types",
    "node",
    "--module",
    module,
    "--moduleResolution",
    resolution,
    "--resolveJsonModule",
  );

/** What the mock works with when it is there: optional peers. */
export const peers = { msw: "2.15.0", vitest: "4.1.12" };

/** A project in TypeScript, by the version of the compiler. */
export const typescript = (version: string): Consumer => ({
  name: `TypeScript ${version}: nodenext, node16 and bundler`,
  packages: everything,
  needs: { typescript: version, "@types/node": "20.19.25", ...peers },
  commands: [
    [...tsc("nodenext", "nodenext"), "types.ts", "types.cts", "entries.mts", "entries.cts"],
    [...tsc("node16", "node16"), "entries.mts", "entries.cts"],
    [...tsc("esnext", "bundler"), "types.ts"],
    // the declarations of MSW and Vitest, which ours refer to here, are not for every compiler
    [...tsc("nodenext", "nodenext"), "--skipLibCheck", "mock.ts"],
  ],
});

/** A project that runs on a version of Node. */
export const node = (version: string): Consumer => {
  // the binary of the npm package `node`, which an install script of that package would fetch
  const packaged = `node-linux-${process.arch}`;
  const run = (...args: string[]): Command => [`node_modules/${packaged}/bin/node`, ...args];
  return {
    name: `Node ${version.split(".")[0]}`,
    packages: everything,
    needs: { [packaged]: version },
    commands: [
      run("--eval", `require("node:assert").equal(process.version, "v${version}")`),
      run("exports.mjs"),
      run("require.cjs"),
      run("install.mjs"),
      run("unreachable.mjs"),
      run("unreachable.cjs"),
    ],
  };
};

/** The handlers for MSW bundled for a page, which must not reach Prism, the mock's optional peer. */
export function handlersInPage(name: string, prism: Record<string, string>): Consumer {
  return {
    name: `handlers of the mock in a page, ${name}: esbuild, Vite, Node`,
    packages: everything,
    needs: { esbuild: "0.28.2", vite: "7.3.8", msw: peers.msw, ...prism },
    commands: [
      npx("esbuild", "handlers.js", "--bundle", "--format=esm", "--minify", "--outdir=bundle"),
      ["node", "in-bundle.mjs", "bundle"],
      npx("vite", "build", "--config", "handlers.vite.config.js"),
      ["node", "in-bundle.mjs", "dist/assets"],
      ["node", "intercept.mjs"],
    ],
  };
}
