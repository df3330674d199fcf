import type { Description } from "../description/description.ts";
import type { JsonObject } from "../json.ts";
import type { AddonTemplate } from "./api-types.ts";
import type { Catalogue } from "./catalogue.ts";
import { begin } from "./lifecycle.ts";
import type { AddonRecord, ClusterType } from "./record.ts";
import { seedSchema } from "./seed-schema.ts";
import { completeValues } from "./values.ts";

/** A template of the catalogue: as the API lists it, and what only the mock knows. */
export interface SeedTemplate extends AddonTemplate {
  /** JSON pointers into `values` that must not be empty; checked by a strict catalogue. */
  needs?: string[];
}

/** An add-on that is installed when the mock starts. */
export interface SeedAddon {
  template: string;
  version: string;
  /** State. Default `running`. */
  status?: string;
  /** Text of `Reason`. */
  reason?: string;
  /** Parameters; the template's defaults fill in what is absent. */
  values?: JsonObject;
  /** Version before the last upgrade, which makes a rollback possible. */
  previousVersion?: string;
}

/** A cluster that exists when the mock starts. Other clusters exist as soon as they are named. */
export interface SeedCluster {
  id: string;
  /** Version of Kubernetes, such as `v1.29`. Decides which versions of templates suit the cluster. Default: any does. */
  version?: string;
  /** `autopilot` for a CCE Autopilot cluster. Default `standard`. */
  type?: ClusterType;
  /** `CCE` or `Turbo`, for a standard cluster. Default: a version for either suits. */
  category?: "CCE" | "Turbo";
  /** Nodes: the words of `supportVersions`. Default `VirtualMachine`. */
  architecture?: "VirtualMachine" | "ARM64";
  /** Default: none. */
  addons?: SeedAddon[];
}

/** What a seed file holds. */
export interface Seed {
  templates?: SeedTemplate[];
  clusters?: SeedCluster[];
}

/** Checks a seed. @throws TypeError that names each invalid field by its JSON pointer. */
export function checkSeed(document: unknown, description: Description): Required<Seed> {
  const violations = description.check(seedSchema(description), "#seed")(document);
  const wrong = violations.map(({ message }) => message.replace("the body", "the seed"));
  const seed = { templates: [], clusters: [], ...(document as Seed) };
  const problems = wrong.length > 0 ? wrong : [...duplicatesIn(seed), ...categoriesIn(seed)];
  if (problems.length > 0) {
    throw new TypeError(`Seed: ${problems.join("; ")}`);
  }
  return seed;
}

/** Names, versions and ids that must be unique and are not. */
function duplicatesIn({ templates, clusters }: Required<Seed>): string[] {
  const lists = [
    {
      at: "/templates",
      field: "/metadata/name",
      keys: templates.map(({ metadata }) => metadata.name),
    },
    { at: "/clusters", field: "/id", keys: clusters.map(({ id }) => id) },
    ...templates.map(({ spec }, index) => ({
      at: `/templates/${index}/spec/versions`,
      field: "/version",
      keys: spec.versions.map(({ version }) => version),
    })),
    ...clusters.map(({ addons = [] }, index) => ({
      at: `/clusters/${index}/addons`,
      field: "/template",
      keys: addons.map(({ template }) => template),
    })),
  ];
  return lists.flatMap(({ at, field, keys }) =>
    keys.flatMap((key, index) => {
      const first = keys.indexOf(key);
      return first === index
        ? []
        : [
            `${at}/${index}${field} must be unique, ${JSON.stringify(key)} is also at ${at}/${first}`,
          ];
    }),
  );
}

/** Categories where the type of the cluster leaves no choice. */
function categoriesIn({ clusters }: Required<Seed>): string[] {
  return clusters.flatMap(({ type, category }, index) =>
    type === "autopilot" && category !== undefined
      ? [`/clusters/${index}/category is for a standard cluster, this one is of the type autopilot`]
      : [],
  );
}

/** An hour before the start: what the seed has installed was there before. */
const installedBefore = 3_600_000;

/** What the clusters of a seed have installed, as records. */
export function recordsOf(
  { clusters = [] }: Seed,
  catalogue: Catalogue,
  now: number,
  newId: () => string,
): AddonRecord[] {
  const at = Math.max(0, now - installedBefore);
  const complete = (template: string, version: string, values: JsonObject = {}) =>
    completeValues(values, catalogue.describe(template, version).version.input);
  return clusters.flatMap(({ id: clusterId, type, addons = [] }) =>
    addons.map(({ template, version, values, status, reason, previousVersion }) => ({
      uid: newId(),
      clusterId,
      ...(type === "autopilot" && { clusterType: type }),
      template,
      alias: null,
      version,
      values: complete(template, version, values),
      previous:
        previousVersion === undefined
          ? null
          : { version: previousVersion, values: complete(template, previousVersion) },
      createdAt: at,
      updatedAt: at,
      change: begin("install", at, 0, {
        ...(status !== undefined && { status }),
        ...(reason !== undefined && { reason }),
      }),
    })),
  );
}
