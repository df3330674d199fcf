import type { AddonInstance, AddonTemplate } from "@cce-addons/types";

/** A cluster and what is installed in it. */
export interface ClusterContent {
  readonly id: string;
  readonly instances: readonly AddonInstance[];
}

/** A seed as `cce-addons-mock --seed` reads it. */
export interface Seed {
  readonly clusters: readonly SeedCluster[];
  readonly templates: readonly AddonTemplate[];
}

interface SeedCluster {
  readonly id: string;
  readonly addons: readonly object[];
}

/** Makes a seed of what an endpoint listed. Versions that are installed and no longer listed are added to their template. */
export function toSeed(
  templates: readonly AddonTemplate[],
  clusters: readonly ClusterContent[],
): Seed {
  const instances = clusters.flatMap((cluster) => cluster.instances);
  return {
    clusters: clusters.map(({ id, instances }) => ({ id, addons: instances.map(addonOf) })),
    templates: instances.reduce(withInstalled, templates),
  };
}

function addonOf({ spec, status }: AddonInstance): object {
  const { previousVersion, Reason: reason } = status;
  return {
    template: spec.addonTemplateName,
    version: spec.version,
    status: status.status,
    ...(reason !== "" && { reason }),
    values: spec.values,
    ...(previousVersion !== undefined && previousVersion !== "" && { previousVersion }),
  };
}

function withInstalled(
  templates: readonly AddonTemplate[],
  instance: AddonInstance,
): readonly AddonTemplate[] {
  const { addonTemplateName: name } = instance.spec;
  const template = templates.find(({ metadata }) => metadata.name === name);
  const { currentVersion } = instance.status;
  if (template === undefined) {
    return [...templates, templateOf(instance)];
  }
  const { versions } = template.spec;
  if (
    currentVersion === undefined ||
    versions.some(({ version }) => version === currentVersion.version)
  ) {
    return templates;
  }
  const spec = { ...template.spec, versions: [...versions, currentVersion] };
  return templates.map((known) => (known === template ? { ...template, spec } : known));
}

/** The template of an instance that is no longer listed. */
function templateOf({ spec, status }: AddonInstance): AddonTemplate {
  const { addonTemplateName: name, addonTemplateType: type, description } = spec;
  const { updateTimestamp } = status.currentVersion;
  return {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { uid: name, name, creationTimestamp: updateTimestamp, updateTimestamp },
    spec: {
      ...{ type, description, labels: spec.addonTemplateLabels ?? [] },
      ...{ logoURL: spec.addonTemplateLogo ?? "", versions: [status.currentVersion] },
    },
  };
}
