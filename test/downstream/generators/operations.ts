// The operations that the scenario does not need: lists, upgrades, rollbacks, prechecks and those of Autopilot clusters.

/** These operations of a generated client, each with the request below it, and a body as response. */
export interface Operations {
  listAddonInstances(): Promise<unknown>;
  updateAddonInstance(id: string): Promise<unknown>;
  rollbackAddonInstance(id: string): Promise<unknown>;
  batchCreateAddonPrecheck(id: string): Promise<unknown>;
  listAddonPrecheckTasks(id: string): Promise<unknown>;
  listAutopilotAddonTemplates(): Promise<unknown>;
  createAutopilotAddonInstance(): Promise<unknown>;
  listAutopilotAddonInstances(): Promise<unknown>;
  showAutopilotAddonInstance(id: string): Promise<unknown>;
  updateAutopilotAddonInstance(id: string): Promise<unknown>;
  rollbackAutopilotAddonInstance(id: string): Promise<unknown>;
  deleteAutopilotAddonInstance(id: string): Promise<unknown>;
}

export const clusterID = "6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";
export const autopilotClusterID = "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04";
export const projectID = "0123456789abcdef0123456789abcdef";

const addon = { kind: "Addon" as const, apiVersion: "v3" as const };
const installing = { annotations: { "addon.install/type": "install" as const } };
const upgrading = { annotations: { "addon.upgrade/type": "upgrade" as const } };
const values = { basic: {}, custom: {} };

export const upgrade = {
  ...addon,
  metadata: upgrading,
  spec: { clusterID, addonTemplateName: "npd", version: "1.19.20", values },
};
export const autopilotInstallation = {
  ...addon,
  metadata: installing,
  spec: {
    clusterID: autopilotClusterID,
    addonTemplateName: "coredns",
    version: "1.29.4",
    values,
  },
};
export const autopilotUpgrade = {
  ...autopilotInstallation,
  metadata: upgrading,
  spec: { ...autopilotInstallation.spec, version: "1.30.6" },
};

/** A request to inspect one add-on. */
export const precheckOf = (addonInstanceID: string) => ({
  kind: "AddonCheck" as const,
  apiVersion: "v3" as const,
  spec: {
    clusterID,
    addonList: [{ addonTemplateName: "npd", addonInstanceID, type: "addonStatic" as const }],
  },
});

/**
 * Calls every operation.
 *
 * @param id an add-on that is running.
 * @param running resolves when that add-on is running again.
 * @throws {Error} at the first response that is not the expected one.
 */
export async function runOperations(
  api: Operations,
  id: string,
  running: () => Promise<void>,
): Promise<void> {
  expectAt(await api.listAddonInstances(), ["items", 0, "metadata", "uid"], id);
  const task = ["items", 0, "metadata", "taskID"];
  const created = at(await api.batchCreateAddonPrecheck(id), ["status", ...task]);
  expectAt(await api.listAddonPrecheckTasks(id), task, created);
  expectAt(await api.updateAddonInstance(id), state, "upgrading");
  await running();
  expectAt(await api.rollbackAddonInstance(id), state, "rollbacking");
  await running();

  expectAt(await api.listAutopilotAddonTemplates(), ["items", 0, "kind"], "Addon");
  const installed = await api.createAutopilotAddonInstance();
  expectAt(installed, state, "installing");
  const autopilotID = `${at(installed, ["metadata", "uid"])}`;
  const again = async () => {
    for (let polls = 0; polls < 100; polls += 1) {
      if (at(await api.showAutopilotAddonInstance(autopilotID), state) === "running") {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the add-on of the Autopilot cluster is not running after 100 polls");
  };
  await again();
  const listed = await api.listAutopilotAddonInstances();
  expectAt(listed, ["items", 0, "metadata", "uid"], autopilotID);
  expectAt(await api.updateAutopilotAddonInstance(autopilotID), state, "upgrading");
  await again();
  expectAt(await api.rollbackAutopilotAddonInstance(autopilotID), state, "rollbacking");
  await again();
  await api.deleteAutopilotAddonInstance(autopilotID);
}

const state = ["status", "status"];

/** What is at a path, or `undefined` where it ends before. */
const at = (body: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], body);

function expectAt(body: unknown, path: readonly (string | number)[], wanted: unknown): void {
  if (wanted === undefined || at(body, path) !== wanted) {
    throw new Error(`not ${wanted} at ${path.join(".")}: ${JSON.stringify(body)}`);
  }
}
