// Projects that use the packed packages, each in an empty folder outside the repository.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../release/manifest.ts";
import type { Outcome, Tarballs } from "../downstream/outcome.ts";
import { root } from "../downstream/place.ts";
import { everything, handlersInPage, node, npx, peers, typescript } from "./consumer-kinds.ts";
import { type Consumer, tryConsumer } from "./try-consumer.ts";

/** What the guide says of the official Node SDK. A run compares it with what that SDK does. */
const officialSdkFile = "docs/data/official-node-sdk.json";
const officialSdk: { name: string; version: string; undeclared: string[] } = JSON.parse(
  readFileSync(join(root, officialSdkFile), "utf8"),
);

/** The version of Prism that the mock declares as its optional peer. */
const { peerDependencies } = readManifest(join(root, "packages/mock"));
const prismVersion = peerDependencies?.["@stoplight/prism-http"] ?? "5.12.0";

const list: readonly Consumer[] = [
  {
    name: "ES modules: every export, and an installation on the mock started by its command",
    packages: everything,
    commands: [
      ["node", "exports.mjs"],
      ["node", "install.mjs"],
    ],
  },
  {
    name: "MSW and Vitest: the mock without a port, and in tests",
    packages: everything,
    needs: peers,
    commands: [["node", "intercept.mjs"], npx("vitest", "run")],
  },
  {
    name: "cce-addons-check on the mock",
    packages: everything,
    commands: [["node", "check.mjs"]],
  },
  handlersInPage("without Prism", {}),
  handlersInPage("with Prism installed", { "@stoplight/prism-http": prismVersion }),
  { name: "CommonJS require", packages: everything, commands: [["node", "require.cjs"]] },
  typescript("5.5.4"),
  typescript("5.9.3"),
  typescript("7.0.2"),
  {
    name: "Vite build",
    packages: ["client", "types"],
    needs: { vite: "7.3.8" },
    commands: [npx("vite", "build"), ["node", "in-bundle.mjs", "dist/assets"]],
  },
  {
    name: "esbuild bundle",
    packages: ["client", "types"],
    needs: { esbuild: "0.28.2" },
    commands: [
      npx("esbuild", "page.js", "--bundle", "--format=esm", "--minify", "--outdir=bundle"),
      ["node", "in-bundle.mjs", "bundle"],
    ],
  },
  {
    name: "route handler of a Next-like server",
    packages: everything,
    commands: [["node", "serve-route.mjs"]],
  },
  {
    name: "Postman collection, run by newman",
    packages: ["spec", "mock"],
    needs: { newman: "6.2.2" },
    commands: [["node", "run-collection.mjs"]],
  },
  {
    name: "Postman collection, imported as Bruno does",
    packages: ["spec"],
    needs: { "@usebruno/converters": "0.23.0" },
    commands: [["node", "import-collection.mjs"]],
  },
  {
    name: "HTTP file, sent by httpYac",
    packages: ["spec", "mock"],
    needs: { httpyac: "6.16.7" },
    commands: [["node", "run-http-file.mjs"]],
  },
  {
    name: "the official Node SDK on the mock, like the reference and as deployed",
    packages: ["mock", "spec"],
    needs: {
      [officialSdk.name]: officialSdk.version,
      "@huaweicloud/huaweicloud-sdk-core": "3.1.211",
      uuid: "11.1.1",
    },
    reads: [
      officialSdkFile,
      "docs/snippets/official-sdk-example.mjs",
      "docs/snippets/official-sdk-example.out",
    ],
    commands: [
      ["node", "official-sdk.mjs"],
      ["node", "official-sdk-errors.mjs"],
      ["node", "official-sdk-lacks.mjs"],
      ["node", "official-sdk-guide.mjs"],
    ],
  },
  node("20.20.2"),
  node("22.23.3"),
  node("24.21.0"),
];

/** The consumers by name, each with `try`, which installs the tarballs and runs its commands. */
export const consumers: readonly { name: string; try: (tarballs: Tarballs) => Promise<Outcome> }[] =
  list.map((consumer) => ({
    name: consumer.name,
    try: (tarballs) => tryConsumer(consumer, tarballs),
  }));
