import { readFileSync } from "node:fs";
import { transformWithEsbuild } from "vite";
import { expect, test } from "vitest";
import * as client from "../src/index.ts";
import * as node from "../src/node/index.ts";
import * as operations from "../src/operations/index.ts";
import * as signer from "../src/signer/index.ts";
import * as values from "../src/values/index.ts";
import { clusterID, metricsServer, withMock } from "./with-mock.ts";

const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const snippets = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
const modules: Record<string, object> = {
  "@cce-addons/client": client,
  "@cce-addons/client/node": node,
  "@cce-addons/client/operations": operations,
  "@cce-addons/client/signer": signer,
  "@cce-addons/client/values": values,
};

test.each(snippets.map((code, index) => [index + 1, code] as const))(
  "snippet %i of the README runs against the mock",
  async (_, code) => {
    const { mock, clock } = await withMock({ transitionMs: 1000 });
    const printed: unknown[][] = [];
    const names = {
      ...client, // imported by an earlier snippet
      ...{
        baseUrl: mock.url,
        ...metricsServer,
        ak: "AKE",
        sk: "SKE",
        projectId: "p",
        token: "any-token",
      },
      ...{ user: "u", password: "p", domain: "d" },
      console: { log: (...values: unknown[]) => printed.push(values) },
      addons: client.createAddonClient({ baseUrl: mock.url, token: "any-token", clock }),
      // A region stands for a host that tests do not reach: the mock responds instead.
      createAddonClient: (options: client.AddonClientOptions) =>
        client.createAddonClient({
          ...options,
          clock,
          region: undefined,
          baseUrl: mock.url,
        } as never),
    };
    await run(code, names);
    expect(mock.requests.list().map(({ status }) => status)).not.toContain(400);
    expect(mock.requests.list().length).toBeGreaterThan(0);
    const promised = /console\.log\(.*\/\/ (.*)/.exec(code)?.[1];
    if (promised) {
      expect(printed.map((values) => values.join(" "))).toContain(promised);
    }
  },
);

test("the README shows each entry point of the package", () => {
  const shown = new Set(
    [...text.matchAll(/from "(@cce-addons\/client[^"]*)"/g)].map(([, name]) => name),
  );
  expect([...shown].sort()).toEqual(Object.keys(modules).sort());
  expect(clusterID).toBe(metricsServer.clusterID);
});

/** Runs a snippet as the body of an async function, with imports turned into names. */
async function run(code: string, names: Record<string, unknown>): Promise<void> {
  const imported: Record<string, unknown> = {};
  const body = code.replace(/^import \{(.*)\} from "(.*)";$/gm, (_, list: string, from: string) => {
    for (const name of list.split(",").map((part) => part.trim())) {
      expect(modules[from], `${from} has no ${name}`).toHaveProperty(name);
      imported[name] = modules[from]?.[name as never];
    }
    return "";
  });
  const scope = { ...imported, ...names };
  const wrapped = `export const run = async () => {${body}\n};`;
  const { code: plain } = await transformWithEsbuild(wrapped, "snippet.ts", { sourcemap: false });
  const keys = Object.keys(scope);
  const start = new Function(...keys, `${plain.replace("export const run =", "return ")}`);
  await start(...keys.map((key) => scope[key as never]))();
}
