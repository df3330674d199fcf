import { Command, Option } from "commander";
import { errorShapes } from "../http/errors.ts";
import { type StartOptions, startMock } from "../start.ts";
import { banner } from "./banner.ts";
import { range, wholeNumber } from "./numbers.ts";

const largest = 2 ** 31 - 1;
const port = wholeNumber(0, 65535);
const count = wholeNumber(0, largest);

/** Flags of `start`, as commander gives them. */
interface Flags extends StartOptions {
  readonly latency?: readonly [number, number];
  readonly scenario?: string[];
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
    .option("--json", "write log lines as JSON")
    .action(run);
}

async function run({ json = false, latency, scenario, createStatus, ...flags }: Flags) {
  const mock = await startMock({
    ...flags,
    createStatus: Number(createStatus) === 201 ? 201 : 200,
    latencyMs: latency,
    scenarios: scenario,
  });
  process.stdout.write(banner(mock.url, json));
  const stop = () => {
    // A second signal while connections are being closed ends the process at once, which is the default.
    process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
    void mock.close();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}
