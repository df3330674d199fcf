import type { AddonTemplate } from "@cce-addons/types";
import { expect, test } from "vitest";
import { pickVersion } from "../../src/values/index.ts";

const virtual = (...clusterVersion: string[]) => ({
  clusterType: "VirtualMachine",
  clusterVersion,
});

/** A template with versions in the order of the service, which is the one of their release. */
const template = (versions: Record<string, object[] | null>) =>
  ({
    metadata: { name: "autoscaler" },
    spec: {
      versions: Object.entries(versions).map(([version, supportVersions]) => ({
        version,
        supportVersions,
      })),
    },
  }) as unknown as AddonTemplate;

const autoscaler = template({
  "1.27.53": [virtual("v1.27.*")],
  "1.27.9": [virtual("v1.27.*"), { clusterType: "ARM64", clusterVersion: ["v1.27.*"] }],
  "1.27.114": [virtual("v1.27.*")],
  "1.27.14": [virtual("v1.27.*")],
  "1.23.6": [virtual("v1.(21|23).*")],
  "1.28.17": [{ ...virtual("v1.28.*"), category: ["Turbo"] }],
});

test.each([
  ["v1.27", {}, "1.27.114"],
  ["1.27", {}, "1.27.114"],
  ["v1.27.3-r0", {}, "1.27.114"],
  ["v1.27", { clusterType: "ARM64" }, "1.27.9"],
  ["v1.21.14", {}, "1.23.6"],
  ["v1.28", { category: "Turbo" }, "1.28.17"],
  ["v1.27", { category: "Turbo" }, "1.27.114"],
])(
  "the newest for %s %j is %s, by number and not by the server's order",
  (clusterVersion, more, version) => {
    expect(pickVersion(autoscaler, { clusterVersion, ...more }).version).toBe(version);
  },
);

test("why none fits is in the error", () => {
  expect(() => pickVersion(autoscaler, { clusterVersion: "v1.19" })).toThrow(
    "no version of autoscaler fits cluster v1.19 (VirtualMachine, CCE): " +
      "1.27.53 for v1.27.* VirtualMachine; 1.27.9 for v1.27.* VirtualMachine and v1.27.* ARM64",
  );
  expect(() => pickVersion(autoscaler, { clusterVersion: "v1.28" })).toThrow(
    "1.28.17 for v1.28.* VirtualMachine Turbo",
  );
  expect(() => pickVersion(template({ "1.0": null }), { clusterVersion: "v1.9" })).toThrow(
    "1.0 for clusters that it does not state",
  );
  expect(() => pickVersion(template({}), { clusterVersion: "v1.9" })).toThrow("has no versions");
});

test("a pattern ends with a whole part, and is more than a beginning", () => {
  const one = template({ "1.0": [virtual("v1.1.*")] });
  expect(pickVersion(one, { clusterVersion: "v1.1.3" }).version).toBe("1.0");
  expect(() => pickVersion(one, { clusterVersion: "v1.13" })).toThrow(RangeError);
});

test("Autopilot is a category that has to be named", () => {
  const both = template({
    "2.0": [{ ...virtual("v1.28.*"), category: ["Autopilot"] }],
    "1.0": [virtual("v1.28.*")],
  });
  expect(pickVersion(both, { clusterVersion: "v1.28" }).version).toBe("1.0");
  expect(pickVersion(both, { clusterVersion: "v1.28", category: "Autopilot" }).version).toBe("2.0");
});

test("a pattern that is no regular expression matches itself", () => {
  const odd = template({ "1.0": [virtual("v1.(9")] });
  expect(pickVersion(odd, { clusterVersion: "v1.(9" }).version).toBe("1.0");
  expect(() => pickVersion(odd, { clusterVersion: "v1.9" })).toThrow(RangeError);
});
