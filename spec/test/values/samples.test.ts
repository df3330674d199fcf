import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readYaml } from "../../tools/files.ts";
import { exampleOf, recordedOf } from "./validators.ts";

type Values = { basic: Record<string, unknown>; custom: Record<string, unknown> };
interface Spec {
  addonTemplateName: string;
  version: string;
  values: Values;
}
interface Version {
  version: string;
  input: { basic: Record<string, unknown>; parameters: Record<string, unknown> };
}
interface Instance {
  spec: Spec;
  status: { currentVersion: Version };
}
interface Template {
  metadata: { name: string };
  spec: { versions: Version[] };
}

/** The values of the examples below a folder, without those that are not JSON objects or are recorded as they are. */
const examples = <T>(folder: string) =>
  readdirSync(new URL(`../../examples/${folder}/`, import.meta.url))
    .filter((name) => name !== "source-page.yaml")
    .map((name): [string, T] => {
      const { value } = readYaml(`examples/${folder}/${name}`) as { value: T };
      return [`${folder}/${name}`, value];
    })
    .filter(([, value]) => typeof value === "object");

/** The registry of the mock's templates; the image of coredns has the tag of the version, unlike that of metrics-server. */
const ownBasic = (addon: string, version: string) => ({
  swr_addr: "swr.example.com",
  ...(addon === "coredns" && { image_version: version }),
});

/** The complete values of the add-on's example. */
function completeValues({ addonTemplateName, version }: Spec): Values {
  const values = structuredClone(exampleOf(addonTemplateName).values) as unknown as Values;
  Object.assign(values.basic, ownBasic(addonTemplateName, version));
  return values;
}

/** The version whose input is recorded, and the one whose flavors are. */
const recordedVersions: Record<string, [string, string]> = {
  coredns: ["1.29.4", "1.13.6"],
  "metrics-server": ["1.3.60", "1.3.60"],
};

/** The recorded input of a version, with the flavors of a version whose record has them. */
function completeInput(addon: string, version: string): Version["input"] {
  const [recorded, flavored] = recordedVersions[addon] ?? [version, version];
  const inputOf = (of = "") =>
    structuredClone(
      recordedOf(addon).find(
        ({ kind, templateVersion }) => `${kind} ${templateVersion}` === `input ${of}`,
      )?.body,
    ) as unknown as Version["input"];
  const { basic, parameters } = inputOf(recorded);
  const flavors = Object.entries(inputOf(flavored).parameters).filter(([key]) =>
    /^flavor/.test(key),
  );
  return {
    basic: { ...basic, ...ownBasic(addon, version) },
    parameters: { ...parameters, ...Object.fromEntries(flavors) },
  };
}

const requests = [
  ...examples<{ kind: string; spec: Spec }>("requests"),
  ...(
    readYaml("workflows/lifecycle.arazzo.yaml") as {
      workflows: {
        steps: { stepId: string; requestBody?: { payload: { kind: string; spec: Spec } } }[];
      }[];
    }
  ).workflows
    .flatMap(({ steps }) => steps)
    .flatMap(({ stepId, requestBody }) =>
      requestBody ? [[`step ${stepId}`, requestBody.payload] as const] : [],
    ),
].filter(([, { kind }]) => kind === "Addon");

test("the requests are those that install or upgrade, of both kinds of cluster", () => {
  expect(requests.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "requests/install.yaml",
      "requests/autopilot-install.yaml",
      "step upgrade",
    ]),
  );
});

test.each(requests)("%s sends the complete values of the add-on's example", (name, { spec }) => {
  const expected = completeValues(spec);
  if (name.endsWith("patch-values.yaml")) {
    expect(spec.values.custom["upstream_nameservers"]).not.toEqual([]);
    expected.custom["upstream_nameservers"] = spec.values.custom["upstream_nameservers"];
  }
  expect(spec.values).toEqual(expected);
});

const instances = [
  ...examples<Instance>("instances").map(([name, value]) => [name, [value]] as const),
  ...examples<{ items: Instance[] }>("lists").map(([name, { items }]) => [name, items] as const),
].flatMap(([name, items]) =>
  items.map((item) => [`${name}, ${item.spec.addonTemplateName}`, item] as const),
);

test.each(instances)(
  "%s shows complete values, and the recorded input of its version",
  (_, { spec, status }) => {
    expect(spec.values).toEqual(completeValues(spec));
    expect(status.currentVersion.version).toBe(spec.version);
    expect(status.currentVersion.input).toEqual(
      completeInput(spec.addonTemplateName, spec.version),
    );
  },
);

const versions = examples<{ items: Template[] }>("templates").flatMap(([name, { items }]) =>
  items.flatMap(({ metadata, spec }) =>
    spec.versions.map(
      (version) => [`${name}, ${version.version}`, metadata.name, version] as const,
    ),
  ),
);

test.each(versions)("%s has the recorded input", (_, addon, { version, input }) => {
  expect(input).toEqual(completeInput(addon, version));
});
