import { type AddonClient, AddonConflictError, type RunningOptions } from "@cce-addons/client";
import type { AddonInstance, AddonTemplate } from "@cce-addons/types";
import { cleanUp } from "./clean-up.ts";
import type { OpenEndpoint } from "./endpoint.ts";
import { UsageError } from "./exit-code.ts";
import type { Options } from "./options.ts";
import type { Reporter } from "./reporter.ts";
import { type TemplateVersion, valuesOf, versionsOf } from "./template-versions.ts";

/** What the steps of one add-on need. */
interface Walk {
  readonly client: AddonClient;
  readonly clusterID: string;
  readonly name: string;
  readonly versions: readonly [TemplateVersion, TemplateVersion];
  /** Names of the templates that this run has installed and not deleted. */
  readonly ours: Set<string>;
  readonly keep: boolean;
  readonly signal: AbortSignal;
  readonly reporter: Reporter;
  /** How to wait, with a progress display. */
  wait(what: string): RunningOptions;
}

/**
 * Lists templates, then installs, upgrades, rolls back and deletes several add-ons in parallel. What
 * is left of them when one fails or the signal is aborted is deleted, unless `keep` is set.
 */
export async function runSteps(
  { client, address, clusterID, intervalMs }: OpenEndpoint,
  options: Options & { readonly signal: AbortSignal },
  reporter: Reporter,
): Promise<void> {
  const { keep, signal, template: names } = options;
  const timeoutMs = options.timeout * 1000;
  reporter.step("start", `working on cluster ${clusterID} at ${address}`, { address, clusterID });
  const templates = await client.templates({}, { signal });
  const known = templates.map(({ metadata }) => metadata.name);
  reporter.step("templates", `${known.length} templates: ${known.join(", ")}`, {
    templates: known,
  });
  const present = await client.list({ clusterID }, { signal });
  /** What this run has installed and not deleted, as far as it knows. */
  const ours = new Set<string>();
  const walks = names.map((name): Walk => {
    if (present.some(({ spec }) => spec.addonTemplateName === name)) {
      throw new UsageError(
        `${name} is installed in this cluster already; choose others with --template`,
      );
    }
    const wait = (what: string) => {
      const onPoll = reporter.progress(name, what);
      return { intervalMs, timeoutMs, signal, onPoll };
    };
    const versions = findVersions(templates, name, known);
    return { client, clusterID, name, versions, ours, keep, signal, reporter, wait };
  });
  const walked = walks.map((walk) =>
    walkOne(walk).catch((error: unknown) => {
      if (error instanceof AddonConflictError) {
        ours.delete(walk.name); // somebody else's
      }
      throw error;
    }),
  );
  const results = await Promise.allSettled(walked);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) {
    if (!keep) {
      await cleanUp(client, clusterID, [...ours], { intervalMs, reporter });
    }
    throw failed.reason;
  }
}

/** Installs, upgrades, rolls back and deletes one add-on. */
async function walkOne(walk: Walk): Promise<void> {
  const { client, clusterID, name, versions, ours, keep, signal, reporter, wait } = walk;
  const [oldest, newest] = versions;
  const args = { clusterID, addonTemplateName: name, version: oldest.version };
  const done = (event: string, { metadata, spec, status }: AddonInstance) => {
    const details = { name, id: metadata?.uid, version: spec.version, status: status.status };
    reporter.step(event, texts[event]?.(details) ?? event, details);
  };
  ours.add(name); // before the response: it may be lost
  // #region the core, as the README shows it
  const addon = await client.install({ ...args, values: valuesOf(oldest) }, { signal });
  done("accepted", addon);
  done("installed", await client.waitUntilRunning(addon, wait("install")));

  if (newest !== oldest) {
    const target = { version: newest.version, values: valuesOf(newest) };
    await client.upgrade(addon, target, { signal });
    done("upgraded", await client.waitUntilRunning(addon, wait("upgrade")));
    await client.rollback(addon, { signal });
    done("rolledBack", await client.waitUntilRunning(addon, wait("rollback")));
  }

  if (!keep) {
    await client.delete(addon, { signal });
    await client.waitUntilDeleted(addon, wait("delete"));
    ours.delete(name);
  }
  // #endregion
  done(keep ? "kept" : "deleted", addon);
}

/** What a step says. */
const texts: Readonly<Record<string, (step: Step) => string>> = {
  accepted: ({ name, version, id }) => `installing ${name} ${version} as ${id}`,
  installed: ({ name, status }) => `${name} is ${status}`,
  upgraded: ({ name, version }) => `${name} is running in version ${version}`,
  rolledBack: ({ name, version }) => `${name} is running in version ${version}`,
  kept: ({ name }) => `${name} stays installed`,
  deleted: ({ name }) => `${name} is deleted`,
};

/** What a step is about. */
interface Step {
  readonly name: string;
  readonly id: string | undefined;
  readonly version: string;
  readonly status: string;
}

function findVersions(
  templates: readonly AddonTemplate[],
  name: string,
  known: readonly string[],
): readonly [TemplateVersion, TemplateVersion] {
  const versions = versionsOf(templates.find(({ metadata }) => metadata.name === name));
  const [oldest, newest] = [versions.at(0), versions.at(-1)];
  if (!oldest || !newest) {
    throw new UsageError(`there is no template ${name}; choose one of: ${known.join(", ")}`);
  }
  return [oldest, newest];
}
