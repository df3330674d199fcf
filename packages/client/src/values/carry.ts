import { isJson, type Json } from "./json.ts";

/** A field of the instance, and what the new version has in its place. */
export interface Setting {
  /** Where it is, such as `custom.npc.maxTaintedNode`. */
  readonly path: string;
  /** What the instance has; `undefined` for a field that it does not have. */
  readonly value: unknown;
  /** What the new version has by default; absent where it has no such field. */
  readonly default?: unknown;
}

/** What an upgrade does to the fields of an instance. Every field that changes is in one of the lists. */
export interface Lists {
  /** Settings that are kept, and that an upgrade with the version alone resets. */
  readonly kept: Setting[];
  /** Fields that the new version does not know. They are not in the values. */
  readonly gone: Setting[];
  /** Fields of the new version that the instance does not have, with their defaults. */
  readonly added: Setting[];
  /** Settings whose field seems to have another name in the new version (inferred from the names). Their value is carried over. */
  readonly renamed: (Setting & { readonly to: string })[];
  /** Fields, such as image tags, that take the new version's value. */
  readonly replaced: Setting[];
}

/** Added by the service to what was sent; the new version brings its own. */
const addedByService = /^basic\.(platform|rbac_enabled|addon_version|cluster_version)$/;

/** Lays what an instance has over the defaults of a new version, field by field, and notes what happens to each. */
export function carry(
  path: string,
  [given, before, after]: readonly [set: unknown, old: unknown, next: unknown],
  plan: Lists,
): Json {
  const [set, old, next] = [given, before, after].map((each) => (isJson(each) ? each : {})) as [
    Json,
    Json,
    Json,
  ];
  const result: Json = { ...next };
  for (const [key, value] of Object.entries(set)) {
    const at = `${path}.${key}`;
    const setting = { path: at, value };
    if (key in next) {
      const now = next[key];
      if (isJson(value) && isJson(now)) {
        result[key] = carry(at, [value, old[key], now], plan);
      } else if (!same(value, now)) {
        const reset = path === "basic" ? now !== "" : same(value, old[key]);
        (reset ? plan.replaced : plan.kept).push({ ...setting, default: now });
        result[key] = reset ? now : structuredClone(value);
      }
      continue;
    }
    const other = Object.keys(next).find((name) => !(name in set) && similar(name, key));
    if (other !== undefined && !same(value, old[key])) {
      plan.renamed.push({ ...setting, to: `${path}.${other}`, default: next[other] });
      result[other] = structuredClone(value);
    } else if (key in old || addedByService.test(at)) {
      plan.gone.push(setting);
    } else {
      // neither version has it: entries of maps such as `config`, and fields that templates do not show
      plan.kept.push(setting);
      result[key] = structuredClone(value);
    }
  }
  for (const key of Object.keys(next)) {
    const at = `${path}.${key}`;
    if (!(key in set) && !plan.renamed.some(({ to }) => to === at)) {
      plan.added.push({ path: at, value: undefined, default: next[key] });
    }
  }
  return result;
}

/** Whether two names differ in case, separators or an ending of two letters alone: `feature_gate` and `feature_gates`. */
function similar(a: string, b: string): boolean {
  const [short = "", long = ""] = [a, b]
    .map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .sort((one, other) => one.length - other.length);
  return long.startsWith(short) && long.length - short.length <= 2;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
