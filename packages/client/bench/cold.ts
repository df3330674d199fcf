import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, type Table } from "./rounds.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const contestants = {
  "empty Node": "",
  "`@cce-addons/client`": 'await import("@cce-addons/client");',
  "`@cce-addons/client` and `/node`":
    'await import("@cce-addons/client"); await import("@cce-addons/client/node");',
  "`openapi-fetch`": 'await import("openapi-fetch");',
  "official SDK": 'await import("@huaweicloud/huaweicloud-sdk-cce/v3/public-api.js");',
};

/** What importing costs, in interleaved processes. */
export async function coldImports(): Promise<Table> {
  const costs = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
  for (let round = 0; round < 9; round++) {
    for (const [name, code] of Object.entries(contestants)) {
      const script = `${code} const { user, system } = process.cpuUsage(); console.log(user + system);`;
      const args = ["--input-type=module", "--eval", script];
      costs.get(name)?.push(Number(execFileSync(process.execPath, args, { cwd: here })) / 1000);
    }
  }
  const empty = median(costs.get("empty Node") ?? []);
  return {
    title: "Cold import",
    columns: ["package", "CPU ms over empty Node"],
    rows: [...costs].slice(1).map(([name, values]) => [name, (median(values) - empty).toFixed(1)]),
  };
}
