import openapi from "@cce-addons/spec/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { type AddonClient, createAddonClient } from "../src/index.ts";
import type { OperationMethods } from "../src/operation-methods.ts";

const cluster = { projectID: "p-1", clusterID: "c-1" };
const ref = { id: "i-1", clusterID: "c-1", addonTemplateName: "coredns" };
const spec = { clusterID: "c-1", addonTemplateName: "coredns", version: "1.0.0", values: {} };
const metadata = { annotations: { "addon.install/type": "install" } } as const;

type Methods = {
  [Id in keyof OperationMethods as OperationMethods[Id] extends "raw" ? never : Id]: (
    client: Pick<AddonClient, OperationMethods[Id]>,
  ) => object;
};

const create: Methods["createAddonInstance"] = (client) =>
  client.create({ kind: "Addon", apiVersion: "v3", metadata, spec });
const list: Methods["listAddonInstances"] = (client) => client.list({ clusterID: "c-1" });
const get: Methods["showAddonInstance"] = (client) => client.get(ref);
const upgrade: Methods["updateAddonInstance"] = (client) => client.upgrade(ref, spec);
const remove: Methods["deleteAddonInstance"] = (client) => client.delete(ref);
const rollback: Methods["rollbackAddonInstance"] = (client) => client.rollback(ref);
const templates: Methods["listAddonTemplates"] = (client) => client.templates();

/** A call of the method of each operation. */
const calls: Methods = {
  createAddonInstance: create,
  listAddonInstances: list,
  showAddonInstance: get,
  updateAddonInstance: upgrade,
  deleteAddonInstance: remove,
  rollbackAddonInstance: rollback,
  listAddonTemplates: templates,
  batchCreateAddonPrecheck: (client) => client.precheck({ ...cluster, addons: [] }),
  listAddonPrecheckTasks: (client) => client.precheckTasks(cluster),
  createAutopilotAddonInstance: create,
  listAutopilotAddonInstances: list,
  showAutopilotAddonInstance: get,
  updateAutopilotAddonInstance: upgrade,
  deleteAutopilotAddonInstance: remove,
  rollbackAutopilotAddonInstance: rollback,
  listAutopilotAddonTemplates: templates,
};

test.each(Object.entries(calls))("%s is sent by its method", async (operationId, call) => {
  const sent: string[] = [];
  const client = createAddonClient({
    baseUrl: "http://h",
    token: "any-token",
    clusterType: operationId.includes("Autopilot") ? "autopilot" : "standard",
    afterResponse: ({ method, path }) => void sent.push(`${method} ${path}`),
    fetch: async () => Response.json({}, { status: 404 }),
  });
  await Promise.allSettled([call(client)]);
  const described = Object.entries(openapi.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => Object(operation).operationId === operationId)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  expect(sent).toEqual(described);
});
