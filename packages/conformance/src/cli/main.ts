import { createRequire } from "node:module";
import { Command } from "commander";
import { endpointCommand } from "./endpoint-command.ts";
import { proxyCommand } from "./proxy-command.ts";
import { snapshotCommand } from "./snapshot-command.ts";

/** Exit status when there is no verdict, as the endpoint does not respond or the command line is wrong. */
const noVerdict = 2;

/**
 * Runs `cce-addons-check`. The exit status is 0 without mismatches, 1 with mismatches, and 2 when it cannot tell.
 *
 * @param args - What follows the name of the command.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
  const program = new Command("cce-addons-check")
    .description("Checks a CCE add-on endpoint against the OpenAPI description. Unofficial.")
    .version(version)
    .addHelpText("after", "\nExit status: 0 no mismatches, 1 mismatches, 2 no verdict.")
    .addCommand(endpointCommand(), { isDefault: true })
    .addCommand(proxyCommand())
    .addCommand(snapshotCommand());
  for (const command of [program, ...program.commands]) {
    command.showHelpAfterError("(add --help for the options)");
    command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : noVerdict));
  }
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    process.stderr.write(`cce-addons-check: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = noVerdict;
  }
}
