import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

/** Reads `package.json` of a package as Prism's packages resolve it, starting from this file. */
function installed(...path: string[]) {
  const file = path.reduce(
    (from, name) => createRequire(from).resolve(`${name}/package.json`),
    import.meta.url,
  );
  const { name, version, engines } = JSON.parse(readFileSync(file, "utf8"));
  return `${name} ${version}, Node ${engines.node}`;
}

const cli = "@stoplight/prism-cli";
const server = "@stoplight/prism-http-server";
const http = "@stoplight/prism-http";
const core = "@stoplight/prism-core";

test("every package of Prism is one that declares Node 20, wherever it is required from", () => {
  const seen = [[cli], [cli, server], [cli, http], [cli, core]].map((path) => installed(...path));
  expect(seen).toEqual([
    "@stoplight/prism-cli 5.14.2, Node >=18.20.1",
    "@stoplight/prism-http-server 5.12.2, Node >=18.20.1",
    "@stoplight/prism-http 5.12.0, Node >=18.20.1",
    "@stoplight/prism-core 5.8.0, Node >=18.20.1",
  ]);
  expect(installed(cli, server, http)).toBe(installed(cli, http));
  expect(installed(cli, server, core)).toBe(installed(cli, core));
  expect(installed(cli, http, core)).toBe(installed(cli, core));
});
