import { type StartOptions, startMock } from "../start.ts";
import { banner } from "./banner.ts";
import { createLog } from "./log.ts";
import { stopOnSignal } from "./stop.ts";

/** Flags of `start`, as commander parses them. */
interface Flags extends Omit<StartOptions, "seed" | "allowHosts" | "tls"> {
  readonly tls?: boolean;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly seed?: string;
  readonly state?: string;
  readonly latency?: readonly [number, number];
  readonly scenario?: string[];
  readonly allowHost?: string[];
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** Runs the mock until it is interrupted. */
export async function run({
  json = false,
  verbose = false,
  createStatus,
  ...flags
}: Flags): Promise<void> {
  const {
    latency: latencyMs,
    scenario: scenarios,
    seed: seedFile,
    state: stateFile,
    allowHost: allowHosts,
    tls,
    tlsCert,
    tlsKey,
    ...same
  } = flags;
  const log = createLog(json);
  const starting = startMock({
    ...same,
    allowHosts,
    tls: tlsOptions(tls, tlsCert, tlsKey),
    createStatus: createStatus === undefined ? undefined : Number(createStatus) === 201 ? 201 : 200,
    latencyMs,
    scenarios,
    seedFile,
    stateFile,
    onRequest: verbose ? log.request : undefined,
    onReload: log.reload,
    onStateError: log.stateError,
  });
  // before the first response, so that nothing that was responded can be lost
  stopOnSignal(async () => (await starting).close());
  const { url } = await starting;
  process.stdout.write(banner({ url, control: flags.control !== false }, json));
  if (flags.host !== undefined && flags.host !== "127.0.0.1") {
    process.stderr.write(
      `cce-addons-mock: listening on ${flags.host}: whoever reaches this address can use the mock\n`,
    );
  }
}

function tlsOptions(
  made: boolean | undefined,
  certFile: string | undefined,
  keyFile: string | undefined,
): StartOptions["tls"] {
  if (certFile === undefined && keyFile === undefined) {
    return made ? true : undefined;
  }
  if (certFile === undefined || keyFile === undefined) {
    const missing = certFile === undefined ? "--tls-cert" : "--tls-key";
    throw new Error(`--tls-cert and --tls-key belong together: ${missing} is missing`);
  }
  return { certFile, keyFile };
}
