import { setFlagsFromString } from "node:v8";
import { Command } from "commander";
import { version } from "../embedded.gen.ts";
import { startCommand } from "./start-command.ts";

/** Runs the command line. @param args - What follows the name of the command. */
export async function main(args: readonly string[]): Promise<void> {
  // By default V8 lets garbage grow to several times what is in use before it collects everything. At half, memory stays
  // level however long the mock runs, at little cost.
  ignoreClosedPipes();
  setFlagsFromString("--heap-growing-percent=50");
  const program = new Command("cce-addons-mock")
    .description("Mock of the Huawei Cloud CCE add-on API. Unofficial.")
    .version(version)
    .showHelpAfterError("(add --help for all options)")
    .addCommand(startCommand(), { isDefault: true });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    process.stderr.write(`cce-addons-mock: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

/** Whoever read the output may be gone, such as `head`; the mock goes on without them. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") {
        throw error;
      }
    });
  }
}
