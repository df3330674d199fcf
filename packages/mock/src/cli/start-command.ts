import { Command, Option } from "commander";
import { errorShapes } from "../http/errors.ts";
import { type StartOptions, startMock } from "../start.ts";
import { banner } from "./banner.ts";
import { createLog } from "./log.ts";
import { range, wholeNumber } from "./numbers.ts";
import { stopOnSignal } from "./stop.ts";

const largest = 2 ** 31 - 1;
const port = wholeNumber(0, 65535);
const count = wholeNumber(0, largest);

/** Flags of `start`, as commander gives them. */
interface Flags extends Omit<StartOptions, "seed"> {
  readonly seed?: string;
  readonly state?: string;
  readonly latency?: readonly [number, number];
  readonly scenario?: string[];
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** The command `start`: runs the mock until it is interrupted. */
export function startCommand(): Command {
  return new Command("start")
    .description("Run the mock until interrupted (the default command).")
    .addOption(
      new Option("--port <number>", "TCP port on 127.0.0.1, 0 for any free one")
        .env("MOCK_PORT")
        .default(4010)
        .argParser(port),
    )
    .option("--transition-ms <ms>", "how long installing, upgrading and so on take", count, 3000)
    .option(
      "--scenario <rule...>",
      "force an outcome: installFailed, coredns=abnormal, 429;times=2",
    )
    .option("--seed <file>", "templates and installed add-ons to start with, JSON or YAML")
    .option("--description <file>", "another OpenAPI 3.1 description in one piece, JSON or YAML")
    .option("--state <file>", "keep what is installed in this file")
    .option("--no-watch", "do not reload description and seed when their files change")
    .option("--strict-catalogue", "refuse templates and versions that the catalogue lacks")
    .addOption(
      new Option("--create-status <status>", "status of the answer to a creation")
        .choices(["200", "201"])
        .default("200"),
    )
    .addOption(
      new Option("--error-shape <shape>", "shape of errors").choices(errorShapes).default("page"),
    )
    .addOption(
      new Option("--delete-answer <kind>", "what a deletion answers")
        .choices(["instance", "text"])
        .default("instance"),
    )
    .option("--latency <ms>", "milliseconds by which answers are late: 200, or 100-300", range)
    .option("--clock <instant>", "instant to start at, such as 2026-01-01T00:00:00Z")
    .option("--frozen-clock", "let the clock stand still until it is moved")
    .option("--random-seed <number>", "where ids and random numbers start from", count, 1)
    .option("--max-instances <number>", "how many add-ons at most", count, 10_000)
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
    ...same
  } = flags;
  const log = createLog(json);
  const mock = await startMock({
    ...same,
    createStatus: Number(createStatus) === 201 ? 201 : 200,
    latencyMs,
    scenarios,
    seedFile,
    stateFile,
    onRequest: verbose ? log.request : undefined,
    onReload: log.reload,
    onStateError: log.stateError,
  });
  process.stdout.write(banner(mock.url, json));
  stopOnSignal(() => mock.close());
}
