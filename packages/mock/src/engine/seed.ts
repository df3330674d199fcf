import { type AddonTemplate, isObject, type JsonObject } from "./wire.ts";

/** A template of the catalogue: as the API lists it, and what only the mock knows. */
export interface SeedTemplate extends AddonTemplate {
  /** JSON pointers into `values` that must not be empty; checked by a strict catalogue. */
  needs?: string[];
}

/** An add-on that is installed when the mock starts. */
export interface SeedAddon {
  template: string;
  version: string;
  /** State, `running` when absent. */
  status?: string;
  /** Text of `Reason`. */
  reason?: string;
  /** Parameters; what is absent comes from the template. */
  values?: JsonObject;
  /** Version before the last upgrade: makes the add-on able to roll back. */
  previousVersion?: string;
}

/** A cluster that exists when the mock starts. Other clusters exist as soon as they are named. */
export interface SeedCluster {
  id: string;
  addons: SeedAddon[];
}

/** What a seed file holds. */
export interface Seed {
  templates: SeedTemplate[];
  clusters: SeedCluster[];
}

/**
 * Checks a seed that was read from outside.
 *
 * Templates are checked against the description by the caller; this looks at the rest.
 *
 * @throws TypeError that names each offending member.
 */
export function readSeed(value: unknown): Seed {
  const wrong: string[] = [];
  const expect = (holds: boolean, where: string, what: string) => {
    if (!holds) {
      wrong.push(`${where} must be ${what}`);
    }
  };
  const seed: JsonObject = isObject(value) ? value : {};
  expect(isObject(value), "the seed", "an object with templates and clusters");
  for (const [index, template] of listOf(seed, "templates", expect).entries()) {
    const metadata = isObject(template) && isObject(template.metadata) ? template.metadata : {};
    expect(isText(metadata.name), `/templates/${index}/metadata/name`, "a name");
  }
  for (const [index, cluster] of listOf(seed, "clusters", expect).entries()) {
    const at = `/clusters/${index}`;
    const members: JsonObject = isObject(cluster) ? cluster : {};
    expect(isText(members.id), `${at}/id`, "a cluster id");
    for (const [position, addon] of listOf(members, "addons", expect, at).entries()) {
      checkAddon(addon, `${at}/addons/${position}`, expect);
    }
  }
  if (wrong.length > 0) {
    throw new TypeError(`Seed: ${wrong.join("; ")}`);
  }
  return { templates: [], clusters: [], ...seed } as Seed;
}

type Expect = (holds: boolean, where: string, what: string) => void;

function checkAddon(addon: unknown, at: string, expect: Expect): void {
  const members: JsonObject = isObject(addon) ? addon : {};
  expect(isText(members.template), `${at}/template`, "a template name");
  expect(isText(members.version), `${at}/version`, "a version");
  for (const name of ["status", "reason", "previousVersion"]) {
    const value = members[name];
    expect(value === undefined || typeof value === "string", `${at}/${name}`, "a string");
  }
  const { values } = members;
  expect(values === undefined || isObject(values), `${at}/values`, "an object");
}

function listOf(owner: JsonObject, name: string, expect: Expect, at = ""): unknown[] {
  const list = owner[name] ?? [];
  expect(Array.isArray(list), `${at}/${name}`, "a list");
  return Array.isArray(list) ? list : [];
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
