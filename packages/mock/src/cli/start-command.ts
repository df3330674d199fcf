import { Command, Option } from "commander";
import { defaultPort, mockDefaults } from "../defaults.ts";
import { errorShapes } from "../http/errors.ts";
import { profileNames } from "../profiles.ts";
import { type StartOptions, startMock } from "../start.ts";
import { banner } from "./banner.ts";
import { createLog } from "./log.ts";
import { integer, range } from "./numbers.ts";
import { stopOnSignal } from "./stop.ts";

const maxInteger = 2 ** 31 - 1;
const port = integer(0, 65535);
const count = integer(0, maxInteger);

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

/** The command `start`: runs the mock until it is interrupted. */
export function startCommand(): Command {
  return new Command("start")
    .description("Run the mock until interrupted (the default command).")
    .addOption(
      new Option("--port <number>", "TCP port, 0 for any free one")
        .env("MOCK_PORT")
        .default(defaultPort)
        .argParser(port),
    )
    .option("--host <address>", "address to listen on; others than 127.0.0.1 let others in")
    .option(
      "--allow-host <name...>",
      "host names that requests may name besides localhost, such as '*.myhuaweicloud.com'",
    )
    .option("--tls", "serve https, with a certificate that is made now")
    .option("--tls-cert <file>", "serve https with this certificate, PEM")
    .option("--tls-key <file>", "private key of --tls-cert, PEM")
    .option(
      "--transition-ms <ms>",
      "how long installing, upgrading, rolling back and deleting take",
      count,
      mockDefaults.transitionMs,
    )
    .option(
      "--scenario <rule...>",
      "force an outcome: installFailed, coredns=abnormal, 429;times=2",
    )
    .option("--seed <file>", "templates and installed add-ons to start with, JSON or YAML")
    .option("--description <file>", "another OpenAPI 3.1 description in one piece, JSON or YAML")
    .option("--state <file>", "keep what is installed in this file")
    .option("--no-watch", "do not reload --description and --seed when their files change")
    .option("--strict-catalogue", "reject templates and versions that the catalogue lacks")
    .option("--check-values", "reject values as the service was seen to, with its texts")
    .addOption(
      new Option(
        "--like <profile>",
        "reference: as Huawei Cloud's API reference prints it; deployed: as clients meet the service (201, its error shape, version optional)",
      )
        .choices(profileNames)
        .default(mockDefaults.like),
    )
    .addOption(
      new Option(
        "--create-status <status>",
        "status of the response to a creation (default: that of --like)",
      ).choices(["200", "201"]),
    )
    .addOption(
      new Option("--error-shape <shape>", "shape of errors (default: that of --like)").choices(
        errorShapes,
      ),
    )
    .addOption(
      new Option(
        "--delete-answer <kind>",
        "what a deletion returns, whatever Accept asks for",
      ).choices(["instance", "text"]),
    )
    .option("--latency <ms>", "delay of every response in milliseconds: 200, or 100-300", range)
    .option("--clock <instant>", "instant to start at, such as 2026-01-01T00:00:00Z")
    .option("--frozen-clock", "freeze the clock until it is moved")
    .option(
      "--random-seed <number>",
      "start of ids and random numbers",
      count,
      mockDefaults.randomSeed,
    )
    .option(
      "--max-instances <number>",
      "max number of add-ons",
      integer(1, maxInteger),
      mockDefaults.maxInstances,
    )
    .option("--no-control", "leave out /__mock")
    .option("--verbose", "write a line for each request")
    .option("--json", "write lines as JSON")
    .action(run);
}

async function run({ json = false, verbose = false, createStatus, ...flags }: Flags) {
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
