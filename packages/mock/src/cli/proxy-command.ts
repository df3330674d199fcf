import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { stringify } from "yaml";
import { createIdentifiers } from "../engine/identifiers.ts";
import { refuseIn } from "../http/errors.ts";
import { listen } from "../node/listen.ts";
import { defaultDescription } from "../node/load.ts";
import { loadForPrism } from "../node/prism.ts";
import { createProxy, type Departure } from "../node/proxy.ts";
import { createServer, defaultLimits } from "../node/server.ts";
import { wholeNumber } from "./numbers.ts";
import { stopOnSignal } from "./stop.ts";

interface Flags {
  readonly port: number;
  readonly description: string;
  readonly report?: string;
}

/** The command `proxy`: hands requests to a live endpoint and tells where it departs from the description. */
export function proxyCommand(): Command {
  return new Command("proxy")
    .description("Hand requests to a live endpoint and tell where it departs from the description.")
    .argument("<url>", "the endpoint, such as https://cce.cn-north-4.myhuaweicloud.com")
    .option("--port <number>", "TCP port on 127.0.0.1", wholeNumber(0, 65535), 4010)
    .option("--description <file>", "another description", defaultDescription)
    .option("--report <file>", "write the departures here when stopped, as YAML for the ledger")
    .action(run);
}

async function run(url: string, { port, description, report }: Flags): Promise<void> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error(`${JSON.stringify(url)} is no address: begin with https://`);
  }
  const upstream = new URL(url);
  const loaded = await loadForPrism(description);
  const { requestId } = createIdentifiers(Date.now() % 2 ** 31);
  const found = new Map<string, Departure & { times: number }>();
  const onDeparture = (departure: Departure) => {
    const key = JSON.stringify(departure);
    const before = found.get(key);
    found.set(key, { ...departure, times: (before?.times ?? 0) + 1 });
    if (before === undefined) {
      const { operation, side, status, message } = departure;
      process.stdout.write(`${operation} ${status}, ${side}: ${message}\n`);
    }
  };
  const exchange = createProxy({ upstream, loaded, onDeparture, requestId });
  const refuseEarly = () => {
    const id = requestId();
    return { refuse: refuseIn("gateway", id), requestId: id };
  };
  const server = createServer({ exchange, refuseEarly, limits: defaultLimits });
  process.stdout.write(
    `Proxy to ${upstream.host} on ${await listen(server, port)}, until Ctrl-C\n`,
  );
  stopOnSignal(async () => {
    await server.close();
    if (report !== undefined) {
      await writeFile(report, reportOf([...found.values()], upstream.host));
    }
  });
}

/** Departures as entries that fit the ledger once somebody has said why. */
function reportOf(departures: readonly (Departure & { times: number })[], host: string): string {
  const entries = departures.map(
    ({ operation, side, status, pointer, rule, message, times }, index) => ({
      id: `D-new-${index + 1}`,
      at: [`${operation} ${status}, ${side}${pointer === undefined ? "" : ` ${pointer}`}`],
      source: "the description",
      ours: message,
      why: `seen ${times} times${rule === undefined ? "" : `, rule ${rule}`}`,
      evidence: [`proxy to ${host}`],
    }),
  );
  return stringify(entries);
}
