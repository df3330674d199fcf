import type { AddonInstance } from "@cce-addons/types";
import { expect, test } from "vitest";
import type { AddonClient } from "../src/index.ts";

interface OwnCoredns {
  custom: { stub_domains: Record<string, string[]>; ownField: number };
}

// The compiler is the test, as in types.test.ts. The function is never called.
export async function cases(client: AddonClient, instance: AddonInstance): Promise<void> {
  const target = { clusterID: "c", version: "1" };
  const coredns = { ...target, addonTemplateName: "coredns" } as const;

  await client.install({ ...coredns, values: {} });
  await client.install({ ...coredns, values: { flavor: { replicas: 2, name: 2500 } } });
  // templates have fields that the types do not know
  await client.install({ ...coredns, values: { custom: { brandNew: [1] }, other: true } });
  // an interface of the caller's own
  const own: OwnCoredns = { custom: { stub_domains: {}, ownField: 1 } };
  await client.install({ ...coredns, values: own });
  // @ts-expect-error replicas as a string
  await client.install({ ...coredns, values: { flavor: { replicas: "2" } } });
  // @ts-expect-error JSON in a string
  await client.install({ ...coredns, values: { custom: { stub_domains: "{}" } } });
  await client.install({
    ...target,
    addonTemplateName: "everest",
    // @ts-expect-error digits are strings here
    values: { custom: { over_subscription: 80 } },
  });
  await client.install({
    ...target,
    addonTemplateName: "autoscaler",
    // @ts-expect-error a limit of cores as min:max
    values: { custom: { coresTotal: "0:32000" } },
  });
  // an add-on that is not described, and a name that is known at run time alone
  await client.install({ ...target, addonTemplateName: "dolphin", values: { custom: { a: "b" } } });
  const name: string = coredns.addonTemplateName;
  await client.install({
    ...target,
    addonTemplateName: name,
    values: { flavor: { replicas: "2" } },
  });
  // @ts-expect-error no object
  await client.install({ ...coredns, values: "{}" });
  // @ts-expect-error an array
  await client.install({ ...target, addonTemplateName: "dolphin", values: [] });

  await client.ensure({ ...coredns, values: own });
  await client.ensure({ ...coredns, version: "newest", clusterVersion: "v1.28", values: {} });
  // @ts-expect-error replicas as a string, for ensure
  await client.ensure({ ...coredns, values: { flavor: { replicas: "2" } } });
  // @ts-expect-error an unknown way to treat other values
  await client.ensure({ ...coredns, values: {}, onDifferentValues: "replace" });

  const ref = { id: "i", clusterID: "c", addonTemplateName: "coredns" } as const;
  await client.upgrade(ref, { version: "2", values: { flavor: { replicas: 2 } } });
  // @ts-expect-error replicas as a string, on an upgrade
  await client.upgrade(ref, { version: "2", values: { flavor: { replicas: "2" } } });
  // the template of an instance is known at run time alone
  await client.upgrade(instance, { version: "2", values: { flavor: { replicas: "2" } } });
  await client.upgrade("i", { version: "2", values: { anything: 1 } });
}

test("the compiler holds values against the types of their add-on", () => {
  expect(cases).toBeTypeOf("function");
});
