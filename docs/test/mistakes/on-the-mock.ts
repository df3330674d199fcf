import { readFileSync } from "node:fs";
import { type MockServer, startMock } from "@cce-addons/mock";
import { parse } from "yaml";
import type { Mistake } from "./mistakes.ts";

/** What a mock does with a mistake: whether it warns of it, and with which option it rejects it and how. */
export interface Verdict {
  warns: boolean;
  rejects: { option: string; status: number; text: string }[];
}

const path = new URL("../../../packages/mock/seed/default.yaml", import.meta.url);
const clusters = {
  empty: "11111111-2222-4333-8444-555555555555",
  /** Too old for the newest version of coredns, but not for all. */
  old: "22222222-2222-4333-8444-555555555555",
  /** Has coredns with a setting of its own. */
  installed: "33333333-2222-4333-8444-555555555555",
};
const seed = {
  ...parse(readFileSync(path, "utf8")),
  clusters: [
    { id: clusters.old, version: "v1.27" },
    {
      id: clusters.installed,
      addons: [
        { template: "coredns", version: "1.29.4", values: { custom: { multiAZEnabled: true } } },
      ],
    },
  ],
};

/** Sends a mistake to a mock without options, and to one with each option that has it reject more. */
export async function onTheMock(mistake: Mistake): Promise<Verdict> {
  const plain = await send(mistake, {});
  const rejects: Verdict["rejects"] = [];
  for (const [option, options] of [
    ["--check-values", { checkValues: true }],
    ["--strict-catalogue", { strictCatalogue: true }],
  ] as const) {
    const { status, text } = await send(mistake, options);
    if (status >= 400) {
      rejects.push({ option, status, text });
    }
  }
  return { warns: plain.status < 400 && plain.warning !== null, rejects };
}

async function send(mistake: Mistake, options: object) {
  const mock = await startMock({ port: 0, transitionMs: 0, seed, ...options });
  try {
    const { addonTemplateName, version, values, on = "empty" } = mistake;
    const clusterID = clusters[on];
    const kind = on === "installed" ? "upgrade" : "install";
    const response = await request(mock, on === "installed" ? await idIn(mock, clusterID) : "", {
      kind: "Addon",
      apiVersion: "v3",
      metadata: { annotations: { [`addon.${kind}/type`]: kind } },
      spec: { clusterID, version, addonTemplateName, values },
    });
    const text = await response.text();
    return { status: response.status, warning: response.headers.get("x-mock-warning"), text };
  } finally {
    await mock.close();
  }
}

async function idIn(mock: MockServer, clusterID: string): Promise<string> {
  const list = await fetch(`${mock.url}/api/v3/addons?cluster_id=${clusterID}`, {
    headers: { "X-Auth-Token": "any" },
  });
  const { items } = (await list.json()) as { items: { metadata: { uid: string } }[] };
  return `/${items[0]?.metadata.uid}`;
}

const request = (mock: MockServer, id: string, body: object) =>
  fetch(`${mock.url}/api/v3/addons${id}`, {
    method: id === "" ? "POST" : "PUT",
    headers: { "X-Auth-Token": "any", "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
