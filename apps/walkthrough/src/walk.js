import { UsageError } from "./exit-code.js";

/** Lists templates, installs, upgrades and removes one add-on. */
export async function walk({ client, address, clusterID, intervalMs }, options, teller) {
  const { template: name, keep, signal } = options;
  const wait = (what) => ({
    ...{ intervalMs, limitMs: options.limit * 1000, signal, onPoll: teller.progress(what) },
  });
  teller.step("start", `working on cluster ${clusterID} at ${address}`, { address, clusterID });

  const templates = await client.templates({}, { signal });
  const names = templates.map(({ metadata }) => metadata.name);
  teller.step("templates", `${names.length} templates: ${names.join(", ")}`, { templates: names });

  const template = templates.find(({ metadata }) => metadata.name === name);
  const [oldest, newest] = versionsOf(template);
  if (!oldest) {
    throw new UsageError(`there is no template ${name}; choose one of: ${names.join(", ")}`);
  }
  const present = await client.list({ clusterID, addonTemplateName: name }, { signal });
  if (present.some(({ spec }) => spec.addonTemplateName === name)) {
    throw new UsageError(
      `${name} is installed in this cluster already; choose another with --template`,
    );
  }

  const values = valuesOf(oldest);
  const args = { clusterID, addonTemplateName: name, version: oldest.version, values };
  const installed = await client.install(args, { signal });
  const id = installed.metadata.uid;
  teller.step("accepted", `installing ${name} ${oldest.version} as ${id}`, {
    id,
    version: oldest.version,
  });
  const running = await client.waitUntilRunning(installed, wait("install"));
  teller.step("installed", `${name} is ${running.status.status}`, {
    id,
    status: running.status.status,
  });

  if (newest !== oldest) {
    const next = { ...args, id, version: newest.version, values: valuesOf(newest) };
    await client.upgrade(next, { signal });
    const upgraded = await client.waitUntilRunning({ id, clusterID }, wait("upgrade"));
    const { version } = upgraded.spec;
    teller.step("upgraded", `${name} is ${upgraded.status.status} in version ${version}`, {
      id,
      version,
    });
  }
  if (keep) {
    teller.step("kept", `${name} stays installed`, { id });
    return;
  }
  await client.delete({ id, clusterID }, { signal });
  await client.waitUntilDeleted({ id, clusterID }, wait("delete"));
  teller.step("deleted", `${name} is gone`, { id });
}

/** The oldest and the newest version of a template, by their numbers. */
function versionsOf(template) {
  const versions = [...(template?.spec.versions ?? [])].sort((a, b) =>
    a.version.localeCompare(b.version, "en", { numeric: true }),
  );
  return [versions.at(0), versions.at(-1)];
}

/** The values that a template version suggests: its basic and custom parameters and the first flavor. */
function valuesOf({ input }) {
  const { custom, ...flavors } = input.parameters ?? {};
  const [flavor] = Object.values(flavors);
  return { basic: input.basic ?? {}, ...(custom && { custom }), ...(flavor && { flavor }) };
}
