import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { Command } from "commander";
import { startCommand } from "./start-command.ts";

/** Runs the command line. @param args - What stands after the name of the command. */
export async function main(args: readonly string[]): Promise<void> {
  // By default V8 lets garbage grow to several times what is in use before it looks at everything. At half, memory stays
  // level however long the mock runs, at little cost.
  setFlagsFromString("--heap-growing-percent=50");
  const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
  const program = new Command("cce-addons-mock")
    .description("Mock of the Huawei Cloud CCE add-on API. Unofficial.")
    .version(version)
    .showHelpAfterError("(add --help for what can be given)")
    .addCommand(startCommand(), { isDefault: true });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    process.stderr.write(`cce-addons-mock: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
