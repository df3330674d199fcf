import { Command } from "commander";
import { checkEndpoint } from "../endpoint/check-endpoint.ts";
import { integer } from "./numbers.ts";
import {
  authFromEnv,
  credentialsHelp,
  endpointOf,
  type SharedFlags,
  withSharedOptions,
} from "./options.ts";
import { createLiveReport, reportHelp } from "./report-option.ts";

interface Flags extends SharedFlags {
  readonly clusterId: string;
  readonly maxInstances: number;
  readonly report?: string;
}

/** The command `endpoint`: compares the responses of a live endpoint with the description. */
export function endpointCommand(): Command {
  return withSharedOptions(
    new Command("endpoint").description(
      "Compare the responses of an endpoint with the description (the default command). Sends only reads.",
    ),
  )
    .requiredOption("--cluster-id <id>", "cluster whose add-ons are read")
    .option("--max-instances <n>", "how many instances to read one by one", integer(0, 1000), 20)
    .option("--report <file>", reportHelp)
    .addHelpText("after", credentialsHelp)
    .action(run);
}

async function run({ requestTimeout, report: file, ...flags }: Flags): Promise<void> {
  const endpoint = endpointOf(flags);
  const options = { ...flags, endpoint, auth: authFromEnv(), requestTimeoutMs: requestTimeout };
  const report = createLiveReport(endpoint);
  const { responses } = await checkEndpoint({ ...options, onMismatch: report.onMismatch });
  await report.finish(file, `${responses} responses`);
}
