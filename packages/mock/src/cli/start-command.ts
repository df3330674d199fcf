import { Command, Option } from "commander";
import { defaultPort, mockDefaults } from "../defaults.ts";
import { errorShapes } from "../http/errors.ts";
import { profileNames } from "../profiles.ts";
import { integer, range } from "./numbers.ts";
import { run } from "./run.ts";

const maxInteger = 2 ** 31 - 1;
const port = integer(0, 65535);
const count = integer(0, maxInteger);

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
