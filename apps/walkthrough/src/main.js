#!/usr/bin/env node
import { isAddonError } from "@cce-addons/client";
import { Command, InvalidArgumentError } from "commander";
import { exitCodeOf } from "./exit-code.js";
import { openTarget } from "./target.js";
import { createTeller } from "./teller.js";
import { walk } from "./walk.js";

const program = new Command("cce-addons-walkthrough")
  .description(
    "Lists templates, installs an add-on, upgrades it and removes it, and shows each step. Unofficial.\n" +
      "Without an endpoint it starts a mock of its own and touches nothing else.",
  )
  .option(
    "--base-url <url>",
    "address of the service or of a running mock",
    process.env.CCE_ADDONS_BASE_URL,
  )
  .option(
    "--region <name>",
    "region of the service, such as eu-west-0",
    process.env.CCE_ADDONS_REGION,
  )
  .option("--cluster <id>", "cluster to work in", process.env.CCE_ADDONS_CLUSTER_ID)
  .option("--template <name>", "template to install", "metrics-server")
  .option("--interval <seconds>", "time between two looks while waiting", seconds)
  .option("--limit <seconds>", "when to give up waiting", seconds, 600)
  .option("--keep", "leave the add-on installed", false)
  .option("--json", "print one JSON object a line instead of text", false)
  .addHelpText(
    "after",
    `
Credentials for a real endpoint come from the environment: HUAWEICLOUD_TOKEN, or
HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK (optionally HUAWEICLOUD_SDK_PROJECT_ID).

Exit codes: 0 done, 1 unexpected failure, 2 wrong usage or missing credentials, 3 refused by the
service, 4 no connection or no answer in time, 5 the add-on failed, 130 interrupted.`,
  )
  .exitOverride();

process.exitCode = await main();

async function main() {
  let options;
  try {
    options = program.parse().opts();
  } catch (error) {
    return error.exitCode === 0 ? 0 : 2;
  }
  const teller = createTeller(options.json, process.stdout);
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort(new Error("interrupted")));
  let target;
  try {
    target = await openTarget(options, process.env);
    await walk(target, { ...options, signal: controller.signal }, teller);
    return 0;
  } catch (error) {
    const code = controller.signal.aborted ? 130 : exitCodeOf(error);
    const text = isAddonError(error) || code === 2 || code === 130 ? error.message : error.stack;
    teller.failure(text, code, error);
    return code;
  } finally {
    await target?.close();
  }
}

function seconds(text) {
  const value = Number(text);
  if (!(value >= 0)) {
    throw new InvalidArgumentError("expected a number of seconds");
  }
  return value;
}
