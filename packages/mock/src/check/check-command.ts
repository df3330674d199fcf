import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { parse } from "yaml";
import { wholeNumber } from "../cli/numbers.ts";
import { defaultDescription } from "../node/load.ts";
import { checkEndpoint } from "./check-endpoint.ts";
import { credentialsFrom } from "./credentials.ts";
import { ledger, unite } from "./departure.ts";
import { dereferenceResponses } from "./responses.ts";

interface Flags {
  readonly endpoint: string;
  readonly clusterId: string;
  readonly description: string;
  readonly timeout: number;
  readonly maxInstances: number;
}

/** The command `check`: compares a live endpoint with the description. Exit status 1 on any departure, 2 when it cannot tell. */
export function checkCommand(): Command {
  return new Command("check")
    .description("Compare the answers of a live endpoint with the description. Only reads.")
    .requiredOption("--endpoint <address>", "such as https://cce.cn-north-4.myhuaweicloud.com")
    .requiredOption("--cluster-id <id>", "cluster whose add-ons are read")
    .option(
      "--description <file>",
      "another OpenAPI 3.1 description in one piece",
      defaultDescription,
    )
    .option("--timeout <ms>", "limit for one answer", wholeNumber(1, 600_000), 30_000)
    .option(
      "--max-instances <number>",
      "how many instances to show one by one",
      wholeNumber(0, 1000),
      20,
    )
    .addHelpText(
      "after",
      "\nCredentials come from the environment: HUAWEICLOUD_TOKEN, or HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.",
    )
    .action(run);
}

async function run({ endpoint, clusterId, description, timeout, maxInstances }: Flags) {
  try {
    const document = dereferenceResponses(parse(await readFile(description, "utf8")));
    const { answers, departures } = await checkEndpoint({
      endpoint,
      clusterId,
      credentials: credentialsFrom(process.env),
      document,
      timeoutMs: timeout,
      maxInstances,
    });
    process.stdout.write(ledger(departures, new URL(endpoint).host, new Date()));
    const count = unite(departures).length;
    process.stderr.write(`cce-addons-mock check: ${answers} answers, ${count} departures\n`);
    process.exitCode = count === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(
      `cce-addons-mock check: ${error instanceof Error ? error.message : error}\n`,
    );
    process.exitCode = 2;
  }
}
