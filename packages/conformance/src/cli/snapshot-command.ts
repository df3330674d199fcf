import { Command } from "commander";
import { seedFile } from "../snapshot/seed-file.ts";
import { takeSnapshot } from "../snapshot/take-snapshot.ts";
import {
  authFromEnv,
  credentialsHelp,
  endpointOf,
  type SharedFlags,
  withSharedOptions,
} from "./options.ts";

interface Flags extends SharedFlags {
  readonly clusterId: string[];
}

/** The command `snapshot`: writes what an endpoint has as a seed for the mock. */
export function snapshotCommand(): Command {
  return withSharedOptions(
    new Command("snapshot").description(
      "Write the templates of an endpoint and what is installed in clusters as a seed for cce-addons-mock, to standard output. Ids, account names, addresses and secrets are replaced. Sends only reads.",
    ),
  )
    .requiredOption("--cluster-id <id...>", "clusters whose add-ons are read")
    .addHelpText("after", credentialsHelp)
    .action(run);
}

async function run({ clusterId, requestTimeout, ...flags }: Flags): Promise<void> {
  const endpoint = endpointOf(flags);
  const shared = { ...flags, endpoint, auth: authFromEnv(), requestTimeoutMs: requestTimeout };
  const snapshot = await takeSnapshot({ ...shared, clusterIds: clusterId });
  process.stdout.write(seedFile(snapshot, new Date()));
  const { seed, replacements, omissions } = snapshot;
  const addons = seed.clusters.reduce((sum, cluster) => sum + cluster.addons.length, 0);
  process.stderr.write(
    `cce-addons-check: ${seed.templates.length} templates, ${addons} add-ons in ${seed.clusters.length} clusters; ${replacements.length} values replaced, ${omissions.length} parts left out, listed on top of the seed\n`,
  );
}
