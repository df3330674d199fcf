import type { Operation } from "../description/operations.ts";
import { clusterID, instanceId, mock } from "./address.ts";

const byId = `{ id: "${instanceId}", clusterID: "${clusterID}" }`;

/** Call of the client for each operation, as the last statement of a program. */
const calls: Record<string, (body: unknown) => string> = {
  createAddonInstance: (body) => result(`create(${literal(body)})`),
  listAddonInstances: () => result(`list({ clusterID: "${clusterID}" })`),
  showAddonInstance: () => result(`get(${byId})`),
  updateAddonInstance: (body) => {
    const { clusterID, addonTemplateName, ...target } = (body as { spec: Record<string, unknown> })
      .spec;
    const ref = literal({ id: instanceId, clusterID, addonTemplateName });
    return `const ref = ${ref};\n${result(`upgrade(ref, ${literal(target)})`)}`;
  },
  deleteAddonInstance: () => result(`delete(${byId})`),
  rollbackAddonInstance: () => result(`rollback(${byId})`),
  listAddonTemplates: () => result("templates()"),
};

const result = (call: string) => `const result = await addons.${call};`;

/** @throws Error for an operation that the table above lacks */
export function typescript({ operationId }: Operation, body: unknown, server = mock): string {
  const call = calls[operationId];
  if (call === undefined) {
    throw new Error(`docs/site/samples/typescript.ts has no call of the client for ${operationId}`);
  }
  return `import { createAddonClient } from "@cce-addons/client";

const addons = createAddonClient({ baseUrl: "${server.url}", token: "${server.token}" });
${call(body)}
console.log(result);`;
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
}
