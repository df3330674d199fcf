import { readdirSync, readFileSync } from "node:fs";
import type { AddonInstance, Versions } from "@cce-addons/types";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";

const spec = new URL("../../../../spec/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, spec), "utf8");

/** A recorded version of a template. */
export interface RecordedVersion {
  name: string;
  version: Versions;
}

interface Recorded {
  kind: "values" | "input";
  templateVersion: string;
  body: Record<string, unknown>;
}

const fixtures: RecordedVersion[] = readdirSync(new URL("test/values/recorded/", spec)).flatMap(
  (file) =>
    (parse(read(`test/values/recorded/${file}`)) as Recorded[])
      .filter(({ kind }) => kind === "input")
      .map(({ templateVersion, body }) => ({
        name: file.replace(".yaml", ""),
        version: {
          version: `${/^[\d.]+\d/.exec(templateVersion) ?? "1.0"}`,
          input: body,
        } as Versions,
      })),
);
/** A template, an instance, or a list of either, as far as their versions go. */
interface Body {
  items?: Body[];
  metadata?: { name: string };
  spec?: { addonTemplateName?: string; versions?: Versions[] };
  status?: { currentVersion?: Versions };
}
const versionsOf = ({ items = [], metadata, spec, status }: Body): RecordedVersion[] => [
  ...items.flatMap(versionsOf),
  ...[...(spec?.versions ?? []), ...(status?.currentVersion ? [status.currentVersion] : [])].map(
    (version) => ({ name: spec?.addonTemplateName ?? metadata?.name ?? "", version }),
  ),
];
const bodies = JSON.parse(read("test/fixtures/recorded-bodies.json")) as { body: Body }[];

/** Every template version whose `input` is recorded: by itself, in a list of templates, or in an instance. */
export const recordedVersions: RecordedVersion[] = [
  ...fixtures,
  ...bodies.flatMap(({ body }) => versionsOf(body)),
];

/** Every pair of recorded versions of one template, in both directions and with itself. */
export const recordedPairs: [from: RecordedVersion, to: RecordedVersion][] =
  recordedVersions.flatMap((from) =>
    recordedVersions
      .filter(({ name }) => name === from.name)
      .map((to): [RecordedVersion, RecordedVersion] => [from, to]),
  );

const ajv = new Ajv2020({ strict: false, allErrors: true });
const validators = new Map<string, ValidateFunction>();

/** What the schema for requests finds wrong with values, one line each. */
export function problems(name: string, values: unknown): string[] {
  const validate =
    validators.get(name) ?? ajv.compile(JSON.parse(read(`dist/values/${name}.json`)) as object);
  validators.set(name, validate);
  validate(values);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** An instance of a version, with values. */
export const instanceOf = (
  name: string,
  currentVersion: Versions | undefined,
  values: object,
): AddonInstance =>
  ({
    spec: { addonTemplateName: name, clusterID: "c", version: currentVersion?.version, values },
    status: { status: "running", currentVersion },
  }) as unknown as AddonInstance;

/** Every path of an object to a value that is no object with fields, with the value. */
export function leaves(value: unknown, path: string[] = []): [string, unknown][] {
  const fields =
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [];
  return fields.length === 0
    ? [[path.join("."), value]]
    : fields.flatMap(([key, child]) => leaves(child, [...path, key]));
}
