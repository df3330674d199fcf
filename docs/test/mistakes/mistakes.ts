import { checkValues, pickVersion, planUpgrade, valuesFor } from "@cce-addons/client/values";
import type { AddonInstance, Versions } from "@cce-addons/types";

/** A mistake that people make, as a request and as calls of the functions that see it. */
export interface Mistake {
  addonTemplateName: string;
  version: string;
  values: object;
  /** Where it is made: in an empty cluster, in one that is too old, or to an add-on that is installed. Default `empty`. */
  on?: "empty" | "old" | "installed";
  /** As a call of the client, where it is not an installation. */
  call?: string;
  /** Whether each function that sees the mistake reports it. */
  functions: Record<string, () => boolean | Promise<boolean>>;
}

const offer = (version: string, input: object): Versions =>
  ({
    version,
    input,
    supportVersions: [{ clusterType: "VirtualMachine", clusterVersion: ["v1.28.*"] }],
  }) as unknown as Versions;

const resources = [{ name: "coredns", limitsCpu: "500m" }];
const offers = {
  autoscaler: offer("1.30.18", { parameters: { custom: { tenant_id: "", cluster_id: "" } } }),
  coredns: offer("1.29.4", {
    parameters: {
      custom: { stub_domains: {}, multiAZEnabled: false },
      flavor1: { name: 2500, replicas: 2, resources },
    },
  }),
};

const throws = (action: () => unknown) => {
  try {
    action();
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
};

/** Values of an installation, which `valuesFor` gets as settings and `checkValues` as a whole. */
function wrong(
  addonTemplateName: keyof typeof offers,
  values: { flavor?: object; custom?: object; basic?: object },
): Mistake {
  const version = offers[addonTemplateName];
  return {
    addonTemplateName,
    version: version.version,
    values,
    functions: {
      valuesFor: () => throws(() => valuesFor(version, { addonTemplateName, ...values })),
      checkValues: async () => (await checkValues(addonTemplateName, values)).length > 0,
    },
  };
}

const template = { metadata: { name: "coredns" }, spec: { versions: [offers.coredns] } } as never;
const flavorName = "Single-instance";
const named = wrong("coredns", { flavor: { name: flavorName, replicas: 1 } });
const running = {
  spec: { version: "1.29.4", values: { custom: { multiAZEnabled: true } } },
  status: { status: "running", currentVersion: offers.coredns },
} as unknown as AddonInstance;

/** The mistakes in the order of the tables. */
export const mistakes: Mistake[] = [
  wrong("autoscaler", { custom: { tenant_id: "" } }),
  wrong("coredns", { flavor: { replicas: "2" } }),
  wrong("coredns", { custom: { stub_domains: "{}" } }),
  wrong("coredns", { custom: { multiAZEnable: true } }),
  {
    ...named,
    functions: {
      ...named.functions,
      valuesFor: () => throws(() => valuesFor(offers.coredns, { flavor: flavorName })),
    },
  },
  {
    addonTemplateName: "coredns",
    version: "1.30.6",
    values: {},
    on: "old",
    functions: {
      pickVersion: () => throws(() => pickVersion(template, { clusterVersion: "v1.19" })),
    },
  },
  {
    addonTemplateName: "coredns",
    version: "1.30.6",
    values: {},
    on: "installed",
    call: 'addons.upgrade(instance, { version: "1.30.6" })',
    functions: {
      planUpgrade: () =>
        planUpgrade(running, offer("1.30.6", offers.coredns.input)).kept.some(
          ({ path }) => path === "custom.multiAZEnabled",
        ),
    },
  },
  wrong("coredns", { basic: { cluster_id: "c" } }),
  wrong("coredns", { flavor: { resources: [{ name: "metrics-server", limitsCpu: "1" }] } }),
];
