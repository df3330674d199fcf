import { isAddonError } from "@cce-addons/client";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { openEndpoint } from "./endpoint.ts";
import { exitCodeOf } from "./exit-code.ts";
import type { Options } from "./options.ts";
import { createReporter } from "./reporter.ts";
import { runSteps } from "./steps.ts";

const program = new Command("cce-addons-walkthrough")
  .description(
    "Installs, upgrades, rolls back and deletes add-ons in parallel, and shows each step. Unofficial.\n" +
      "Without an endpoint it starts a mock of its own and touches nothing else.",
  )
  .option(
    "--base-url <url>",
    "URL of the service or of a running mock",
    process.env.CCE_ADDONS_BASE_URL,
  )
  .option(
    "--region <code>",
    "region of the service, such as eu-west-0",
    process.env.CCE_ADDONS_REGION,
  )
  .option("--cluster <id>", "cluster to work in", process.env.CCE_ADDONS_CLUSTER_ID)
  .option("--template <names...>", "templates to install", [
    "metrics-server",
    "autoscaler",
    "volcano",
  ])
  .option("--interval <seconds>", "time between two polls while waiting", seconds)
  .option("--timeout <seconds>", "limit of each wait", seconds, 600)
  .option("--keep", "leave the add-ons installed", false)
  .option("--json", "print one JSON object a line instead of text", false)
  .addHelpText(
    "after",
    `
Credentials for a real endpoint come from the environment: HUAWEICLOUD_TOKEN, or
HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK (optionally HUAWEICLOUD_SDK_PROJECT_ID).
Ctrl-C deletes what was installed before it ends; a second one ends the command immediately.
Exit codes: 0 success, 1 unexpected error, 2 wrong usage or missing credentials, 3 rejected by the
service, 4 connection failed or timed out, 5 the add-on failed, 130 interrupted.`,
  )
  .exitOverride();

process.exitCode = await main();

async function main(): Promise<number> {
  let options: Options;
  try {
    options = program.parse().opts<Options>();
  } catch (error) {
    return error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  }
  const reporter = createReporter(options.json, process.stdout);
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort(new Error("interrupted")));
  let endpoint: Awaited<ReturnType<typeof openEndpoint>> | undefined;
  try {
    endpoint = await openEndpoint(options, process.env);
    await runSteps(endpoint, { ...options, signal: controller.signal }, reporter);
    return 0;
  } catch (error) {
    const code = controller.signal.aborted ? 130 : exitCodeOf(error);
    const { message, stack } = error as Error;
    const text = isAddonError(error) || code === 2 || code === 130 ? message : `${stack}`;
    reporter.failure(text, code, error as Error);
    return code;
  } finally {
    await endpoint?.close();
  }
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) {
    throw new InvalidArgumentError("expected a positive number of seconds");
  }
  return value;
}
