import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Schema as ValuesSchema } from "../../../spec/tools/values/schema.ts";
import type { Language } from "../description/load.ts";
import { readYaml } from "../description/read-yaml.ts";

/** An entry of `spec/values.corrections.yaml`. */
export interface ValuesCorrection {
  id: string;
  source: string;
  ours: string;
  why: string;
  evidence: { kind: string; where: string }[];
  sure: "high" | "middle" | "low";
  rows?: { addon: string; field: string; differs: string }[];
}

/** Complete values to copy. */
interface ValuesExample {
  version?: string;
  clusterVersion?: string;
  source: string;
  /** Paths that do not come from the recorded body; `*` where nothing does. */
  changed: string[];
  values: Record<string, unknown>;
}

/** A field with its path from the values, such as `custom.servers[].port`. */
export interface ValuesField {
  path: string;
  /** Its own name, which may have dots in it: `kubernetes.io/elb.id`. */
  name: string;
  node: ValuesSchema;
  required: boolean;
}

/** An add-on whose values are described. */
export interface Addon {
  name: string;
  schema: ValuesSchema;
  fields: ValuesField[];
  example: ValuesExample;
  /** The entries of the ledger that its nodes carry, in order. */
  corrections: ValuesCorrection[];
}

const spec = new URL("../../../spec/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, spec), "utf8");

/** The add-ons whose values are described, in a language. @throws Error when spec was not built: run `npm run build`. */
export function loadAddons(language: Language): Addon[] {
  const ledger = loadCorrections(language);
  const ending = language === "zh" ? ".zh-CN.json" : ".json";
  return readdirSync(new URL("dist/values/", spec))
    .filter((file) => /^[^.]+\.json$/.test(file))
    .map((file) => file.replace(".json", ""))
    .sort()
    .map((name) => {
      const schema = JSON.parse(read(`dist/values/${name}${ending}`)) as ValuesSchema;
      const fields = fieldsOf(schema, schema, "");
      const ids = new Set(
        [{ node: schema }, ...fields].flatMap(({ node }) => [node["x-correction"] ?? []].flat()),
      );
      return {
        name,
        schema,
        fields,
        example: readYaml(`examples/values/${name}.yaml`) as ValuesExample,
        corrections: ledger.filter(({ id }) => ids.has(id)),
      };
    });
}

function loadCorrections(language: Language): ValuesCorrection[] {
  const entries = readYaml("values.corrections.yaml") as ValuesCorrection[];
  const chinese = "overlays/values.corrections.zh-CN.yaml";
  if (language === "en" || !existsSync(new URL(chinese, spec))) {
    return entries;
  }
  const texts = readYaml(chinese) as Record<string, Partial<ValuesCorrection>>;
  return entries.map((entry) => ({ ...entry, ...texts[entry.id] }));
}

function fieldsOf(root: ValuesSchema, given: ValuesSchema, path: string): ValuesField[] {
  const resolve = (node: ValuesSchema): ValuesSchema =>
    node.$ref === undefined ? node : (root.$defs?.[node.$ref.replace("#/$defs/", "")] ?? {});
  const node = resolve(given);
  const own = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const at = path === "" ? name : `${path}.${name}`;
    const field = {
      path: at,
      name,
      node: resolve(child),
      required: node.required?.includes(name) ?? false,
    };
    return [field, ...fieldsOf(root, child, at)];
  });
  return node.items === undefined ? own : [...own, ...fieldsOf(root, node.items, `${path}[]`)];
}
