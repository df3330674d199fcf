import { expect, test } from "vitest";
import { type Entry, readYaml } from "../../checks/values/documents.ts";
import { fieldsOf } from "../../checks/values/fields.ts";
import { recorded } from "../recorded-bodies.ts";
import { names, problems, readSchema, recordedOf, type Variant } from "./validators.ts";

const ledger = readYaml("values.corrections.yaml") as Entry[];
const explained = new Set(ledger.flatMap(({ recorded = [] }) => recorded));

/** One recorded object: the values of a request or an instance, or the input of a template version. */
interface Case {
  title: string;
  id?: number;
  name: string;
  variant: Variant;
  body: unknown;
}

const fixtures = names.flatMap((name) =>
  recordedOf(name).map(
    ({ kind, templateVersion, body }): Case => ({
      title: `${kind} of ${name} ${templateVersion}`,
      name,
      variant: kind === "input" ? "input" : "request",
      body,
    }),
  ),
);

/** An instance, a request or a template, as far as the cases read it. */
interface Body {
  items?: Body[];
  metadata?: { name: string };
  spec?: {
    addonTemplateName?: string;
    values?: unknown;
    versions?: { version: string; input: unknown }[];
  };
  status?: { currentVersion?: { input?: unknown } };
}

const casesOf = (id: number, kind: string, body: Body): Case[] => {
  const { spec, metadata, status } = body;
  const name = spec?.addonTemplateName ?? metadata?.name ?? "";
  const title = `${id}, ${name}`;
  return [
    ...(body.items ?? []).flatMap((item) => casesOf(id, kind, item)),
    ...(spec?.values
      ? [
          {
            title: `${title}, values of a ${kind}`,
            id,
            name,
            variant: kind === "request" ? ("request" as const) : ("shown" as const),
            body: spec.values,
          },
        ]
      : []),
    ...[...(spec?.versions ?? []), ...(status?.currentVersion ? [status.currentVersion] : [])]
      .filter(({ input }) => input !== undefined)
      .map(({ input }) => ({
        title: `${title}, input`,
        id,
        name,
        variant: "input" as const,
        body: input,
      })),
  ];
};
const bodies = recorded.flatMap(({ id, kind, body }) => casesOf(id, kind, body as Body));
const described = [...fixtures, ...bodies].filter(({ name }) => names.includes(name));

test("recorded bodies are of add-ons that are described, and there are many", () => {
  expect(fixtures.length).toBeGreaterThan(35);
  expect(bodies.length).toBeGreaterThan(40);
  const others = bodies.filter(({ name }) => !names.includes(name));
  expect(others.map(({ name }) => name)).toEqual([]);
});

test.each(described.map((each) => [each.title, each] as const))("%s", (_, each) => {
  const found = problems(each.name, each.variant, each.body);
  if (found.length > 0) {
    expect(explained).toContain(each.id);
  }
});

test("a body that the ledger explains is rejected, or is wrong in a way that no schema sees", () => {
  const rejected = described.filter(
    ({ name, variant, body }) => problems(name, variant, body).length > 0,
  );
  expect(rejected.map(({ id }) => id)).toEqual([99]);
  // limits below requests, see V-062
  expect([...explained].sort()).toEqual([59, 99]);
});

/** Recorded keys that are nobody's: placeholders, second spellings and copies from other add-ons, see the ledger. */
const strangers = [
  /basic\.basickey$/,
  /^virtual-kubelet basic\.(clusterID|clusterName|vpcID|networkID|projectID|subnet_id)$/,
  /^cie-collector custom\.(cluster_id|tenant_id)$/,
  /^volcano custom\.default_scheduler_conf\.tiers\[\]\.plugins\[\]\./,
];

test.each(names)("every recorded field of %s is described", (name) => {
  const fields = new Map(fieldsOf(readSchema(name)).map(({ path, node }) => [path, node]));
  const strange: string[] = [];
  const visit = (value: unknown, path: string) => {
    const node = fields.get(path.replace(/\[\]$/, ""));
    const open = path !== "" && node?.properties === undefined && node?.items === undefined;
    if (typeof value !== "object" || value === null || (open && !path.endsWith("[]"))) {
      return;
    }
    if (Array.isArray(value)) {
      for (const item of value) {
        visit(item, `${path}[]`);
      }
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      const own = path === "" ? key : `${path}.${key}`;
      const known = fields.has(own) || strangers.some((each) => each.test(`${name} ${own}`));
      if (!known) {
        strange.push(own);
      }
      visit(child, own);
    }
  };
  for (const { variant, body } of described.filter((each) => each.name === name)) {
    if (variant !== "input") {
      visit(body, "");
      continue;
    }
    const { basic, parameters = {} } = body as Record<"basic" | "parameters", object | undefined>;
    const { custom, ...flavors } = parameters as Record<string, unknown>;
    visit({ ...(basic && { basic }), ...(custom ? { custom } : {}) }, "");
    for (const flavor of Object.values(flavors)) {
      visit({ flavor }, "");
    }
  }
  expect(strange).toEqual([]);
});

test("a recorded body that is damaged is rejected", () => {
  const [body] = recordedOf("npd");
  const custom = { ...(body?.body.custom as object), multiAZEnabled: "false" };
  expect(problems("npd", "request", { ...body?.body, custom })).toEqual([
    "/custom/multiAZEnabled must be boolean",
  ]);
});

test("templates may have empty strings where requests may not", () => {
  const custom = { stub_domains: "", upstream_nameservers: "" };
  expect(problems("coredns", "shown", { custom })).toEqual([]);
  expect(problems("coredns", "input", { parameters: { custom } })).toEqual([]);
  expect(problems("coredns", "request", { custom })).toHaveLength(2);
  expect(problems("coredns", "shown", { flavor: { replicas: "2" } })).toHaveLength(1);
  expect(problems("coredns", "input", { parameters: { flavor1: { replicas: "2" } } })).toHaveLength(
    1,
  );
});
