import type { AddonClient } from "@cce-addons/client";
import type { Reporter } from "./reporter.ts";

/** How to clean up. */
export interface CleanUpOptions {
  readonly intervalMs: number;
  readonly reporter: Reporter;
}

/** Limit of one clean-up, in milliseconds. */
const timeoutMs = 120_000;

/**
 * Deletes what this run has installed and not deleted. It looks in the cluster instead of trusting
 * its own memory: the response of an installation may have been lost.
 */
export async function cleanUp(
  client: AddonClient,
  clusterID: string,
  names: readonly string[],
  { intervalMs, reporter }: CleanUpOptions,
): Promise<void> {
  const present = await client.list({ clusterID }, { timeoutMs });
  const ours = present.filter(({ spec }) => names.includes(spec.addonTemplateName));
  await Promise.all(
    ours.map(async (addon) => {
      const name = addon.spec.addonTemplateName;
      if (addon.status.status !== "deleting") {
        await client.delete(addon, { timeoutMs });
      }
      await client.waitUntilDeleted(addon, { intervalMs, timeoutMs });
      reporter.step("cleaned", `${name} is deleted`, { name, id: addon.metadata?.uid });
    }),
  );
}
