import type { AddonTemplate } from "@cce-addons/types";
import type { OpenEndpoint } from "./endpoint.ts";
import { UsageError } from "./exit-code.ts";
import type { Options } from "./options.ts";
import type { Reporter } from "./reporter.ts";

type TemplateVersion = NonNullable<AddonTemplate["spec"]["versions"]>[number];

/** Lists templates, installs, upgrades and deletes one add-on. */
export async function runSteps(
  { client, address, clusterID, intervalMs }: OpenEndpoint,
  options: Options & { readonly signal: AbortSignal },
  reporter: Reporter,
): Promise<void> {
  const { template: name, keep, signal } = options;
  const wait = (what: string) => ({
    ...{ intervalMs, timeoutMs: options.timeout * 1000, signal, onPoll: reporter.progress(what) },
  });
  reporter.step("start", `working on cluster ${clusterID} at ${address}`, { address, clusterID });
  const templates = await client.templates({}, { signal });
  const names = templates.map(({ metadata }) => metadata.name);
  reporter.step("templates", `${names.length} templates: ${names.join(", ")}`, {
    templates: names,
  });
  const versions = versionsOf(templates.find(({ metadata }) => metadata.name === name));
  const [oldest, newest] = [versions.at(0), versions.at(-1)];
  if (!oldest || !newest) {
    throw new UsageError(`there is no template ${name}; choose one of: ${names.join(", ")}`);
  }
  const found = await client.list({ clusterID, addonTemplateName: name }, { signal });
  if (found.some(({ spec }) => spec.addonTemplateName === name)) {
    throw new UsageError(
      `${name} is installed in this cluster already; choose another with --template`,
    );
  }
  const args = { clusterID, addonTemplateName: name, version: oldest.version };
  const installed = await client.install({ ...args, values: valuesOf(oldest) }, { signal });
  const id = installed.metadata?.uid;
  reporter.step("accepted", `installing ${name} ${oldest.version} as ${id}`, {
    id,
    version: oldest.version,
  });
  const { status } = (await client.waitUntilRunning(installed, wait("install"))).status;
  reporter.step("installed", `${name} is ${status}`, { id, status });
  if (newest !== oldest) {
    const target = { version: newest.version, values: valuesOf(newest) };
    await client.upgrade(installed, target, { signal });
    const upgraded = await client.waitUntilRunning(installed, wait("upgrade"));
    const { version } = upgraded.spec;
    reporter.step("upgraded", `${name} is ${upgraded.status.status} in version ${version}`, {
      id,
      version,
    });
  }
  if (keep) {
    reporter.step("kept", `${name} stays installed`, { id });
    return;
  }
  await client.delete(installed, { signal });
  await client.waitUntilDeleted(installed, wait("delete"));
  reporter.step("deleted", `${name} is deleted`, { id });
}

/** The versions of a template, oldest first, by their numbers. */
function versionsOf(template: AddonTemplate | undefined): TemplateVersion[] {
  return [...(template?.spec.versions ?? [])].sort((a, b) =>
    a.version.localeCompare(b.version, "en", { numeric: true }),
  );
}

/** The values that a template version suggests: its basic and custom parameters and the first flavor. */
function valuesOf({ input }: TemplateVersion): object {
  const { basic, parameters } = input as { basic?: object; parameters?: Record<string, object> };
  const { custom, ...flavors } = parameters ?? {};
  const [flavor] = Object.values(flavors);
  return { basic: basic ?? {}, ...(custom && { custom }), ...(flavor && { flavor }) };
}
