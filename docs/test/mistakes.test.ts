import { readFileSync } from "node:fs";
import { checkValues, pickVersion, planUpgrade, valuesFor } from "@cce-addons/client/values";
import type { AddonInstance, Versions } from "@cce-addons/types";
import { expect, test } from "vitest";
import { compileCalls } from "./compile-calls.ts";

const version = (name: string, input: object, supports = "v1.28.*"): Versions =>
  ({
    version: name,
    input,
    supportVersions: [{ clusterType: "VirtualMachine", clusterVersion: [supports] }],
  }) as unknown as Versions;

const autoscaler = version("1.25.34", {
  basic: { image_version: "1.25.34" },
  parameters: { custom: { tenant_id: "", cluster_id: "" } },
});
const flavor1 = { name: 2500, replicas: 2, resources: [{ name: "coredns", limitsCpu: "500m" }] };
const coredns = version("1.29.4", {
  basic: { image_version: "1.29.4" },
  parameters: { custom: { stub_domains: {}, multiAZEnabled: false }, flavor1 },
});
const newer = version("1.30.6", coredns.input);
const template = { metadata: { name: "coredns" }, spec: { versions: [coredns] } };
const running = {
  spec: {
    addonTemplateName: "coredns",
    version: "1.29.4",
    values: { basic: { image_version: "1.29.4" }, custom: { multiAZEnabled: true } },
  },
  status: { status: "running", currentVersion: coredns },
} as unknown as AddonInstance;

/** A request to install, as a call of the client. */
const install = (name: string, values: object) =>
  `addons.install({ clusterID: "c", version: "1", addonTemplateName: "${name}", values: ${JSON.stringify(values)} })`;
const throws = (action: () => unknown) => {
  try {
    action();
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
};
const finds = async (name: string, values: object) => (await checkValues(name, values)).length > 0;
const others = [{ name: "metrics-server", limitsCpu: "1" }];

interface Mistake {
  call: string;
  /** The functions that see it at all, and whether each reports it. */
  functions: Record<string, () => boolean | Promise<boolean>>;
}

/** The mistakes in the order of the tables. */
const mistakes: Mistake[] = [
  {
    call: install("autoscaler", { custom: { tenant_id: "" } }),
    functions: {
      valuesFor: () => throws(() => valuesFor(autoscaler, { addonTemplateName: "autoscaler" })),
      checkValues: () => finds("autoscaler", { custom: { tenant_id: "" } }),
    },
  },
  {
    call: install("coredns", { flavor: { replicas: "2" } }),
    functions: {
      valuesFor: () => throws(() => valuesFor(coredns, { flavor: { replicas: "2" } })),
      checkValues: () => finds("coredns", { flavor: { replicas: "2" } }),
    },
  },
  {
    call: install("coredns", { custom: { stub_domains: "{}" } }),
    functions: {
      valuesFor: () => throws(() => valuesFor(coredns, { custom: { stub_domains: "{}" } })),
      checkValues: () => finds("coredns", { custom: { stub_domains: "{}" } }),
    },
  },
  {
    call: install("coredns", { custom: { multiAZEnable: true } }),
    functions: {
      valuesFor: () => throws(() => valuesFor(coredns, { custom: { multiAZEnable: true } })),
      checkValues: () => finds("coredns", { custom: { multiAZEnable: true } }),
    },
  },
  {
    call: install("coredns", { flavor: { name: "Single-instance" } }),
    functions: {
      valuesFor: () => throws(() => valuesFor(coredns, { flavor: "Single-instance" })),
      checkValues: () => finds("coredns", { flavor: { name: "Single-instance" } }),
    },
  },
  {
    call: install("coredns", {}),
    functions: {
      pickVersion: () => throws(() => pickVersion(template as never, { clusterVersion: "v1.19" })),
    },
  },
  {
    call: `addons.upgrade(instance, { version: "1.30.6" })`,
    functions: {
      planUpgrade: () =>
        planUpgrade(running, newer).kept.some(({ path }) => path === "custom.multiAZEnabled"),
    },
  },
  {
    call: install("coredns", { basic: { cluster_id: "c" } }),
    functions: {
      valuesFor: () => throws(() => valuesFor(coredns, { basic: { cluster_id: "c" } })),
      checkValues: () => finds("coredns", { basic: { cluster_id: "c" } }),
    },
  },
  {
    call: install("coredns", { flavor: { resources: others } }),
    functions: {
      valuesFor: () => throws(() => valuesFor(coredns, { flavor: { resources: others } })),
      checkValues: () => finds("coredns", { flavor: { resources: others } }),
    },
  },
];

/** The rows of a table of mistakes: its cells without the first. */
function rowsOf(path: string): string[][] {
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  const [table = ""] = /^\| (?:mistake|错误) .*\n(?:\|.*\n)+/m.exec(text) ?? [];
  return table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(2, -1)
        .map((cell) => cell.trim()),
    );
}

test.each(["../guide/en/values.md", "../guide/zh/values.md", "../../packages/client/README.md"])(
  "%s says of nine mistakes what the compiler and the functions catch",
  async (path) => {
    const compiles = compileCalls(mistakes.map(({ call }) => call));
    const caught = await Promise.all(
      mistakes.map(async ({ functions }, at) => {
        const reports = await Promise.all(
          Object.entries(functions).map(async ([name, reported]) =>
            (await reported()) ? name : "",
          ),
        );
        return { compiler: !compiles[at], functions: reports.filter(Boolean) };
      }),
    );
    const stated = rowsOf(path).map(([compiler = "", functions = ""]) => ({
      compiler: compiler !== "",
      functions: [...functions.matchAll(/`(valuesFor|checkValues|pickVersion|planUpgrade)`/g)].map(
        ([, name]) => name,
      ),
    }));
    expect(stated).toEqual(caught);
  },
);
