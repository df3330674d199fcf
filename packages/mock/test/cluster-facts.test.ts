import { expect, test } from "vitest";
import { type Seed, type StartOptions, startMock } from "../src/index.ts";
import { call, install } from "./calls.ts";
import { start } from "./values-calls.ts";

const virtual = { clusterType: "VirtualMachine", clusterVersion: ["v1.(27|28).*"] };

/** A template, and which clusters its versions support. */
const template = (
  supported: Record<
    string,
    { clusterType: string; clusterVersion: string[]; category?: string[] }[]
  >,
): NonNullable<Seed["templates"]> => [
  {
    kind: "Addon",
    apiVersion: "v3",
    metadata: {
      uid: "npd",
      name: "npd",
      creationTimestamp: "2026-01-01T00:00:00Z",
      updateTimestamp: "2026-01-01T00:00:00Z",
    },
    spec: {
      type: "helm",
      labels: [],
      logoURL: "",
      description: "",
      versions: Object.entries(supported).map(([version, supportVersions]) => ({
        version,
        input: {},
        stable: true,
        translate: {},
        supportVersions,
        updateTimestamp: "2026-01-01T00:00:00Z",
      })),
    },
  },
];

const seed: Seed = {
  clusters: [
    { id: "old", version: "v1.19" },
    { id: "new", version: "v1.28.6-r0" },
    { id: "arm", version: "v1.28", architecture: "ARM64" },
    { id: "turbo", category: "Turbo" },
    { id: "cce", category: "CCE" },
    { id: "auto", version: "v1.28", type: "autopilot" },
    { id: "free" },
  ],
  templates: template({
    "1.0.0": [virtual],
    "2.0.0": [virtual, { clusterType: "ARM64", clusterVersion: ["v1.28"] }],
    "3.0.0": [{ ...virtual, clusterVersion: ["v1.31.*"], category: ["CCE"] }],
    "4.0.0": [{ ...virtual, clusterVersion: ["v1.2.*"], category: ["Autopilot"] }],
  }),
};

/** Installs a version, or what the mock chooses. Returns version and targets, or the message. */
async function tried(options: StartOptions, id: string, version?: string) {
  const mock = await start({ seed, ...options });
  const request = install("npd", version, id);
  const { version: _, ...others } = request.spec;
  const spec = version === undefined ? others : request.spec;
  const { status, body } = await call(mock, "POST", "/api/v3/addons", { ...request, spec });
  return status < 300 ? [body.spec.version, body.status.targetVersions] : body.message;
}

test.each([
  ["new", "1.0.0", ["1.0.0", ["2.0.0"]]],
  ["new", "3.0.0", "addon template version(3.0.0) is invalid"],
  ["new", "9.9.9", "addon template version(9.9.9) is invalid"],
  ["old", "1.0.0", "The cluster can't support the addon"],
  ["arm", "1.0.0", "addon template version(1.0.0) is invalid"],
  ["arm", "2.0.0", ["2.0.0", null]],
  ["turbo", "3.0.0", "addon template version(3.0.0) is invalid"],
  ["turbo", "1.0.0", ["1.0.0", ["2.0.0"]]],
  ["cce", "1.0.0", ["1.0.0", ["2.0.0", "3.0.0"]]],
  ["free", "1.0.0", ["1.0.0", ["2.0.0", "3.0.0", "4.0.0"]]],
])("a strict catalogue in the cluster %s: %s", async (id, version, expected) => {
  expect(await tried({ strictCatalogue: true }, id, version)).toEqual(expected);
});

test.each([
  ["new", "2.0.0"],
  ["arm", "2.0.0"],
  ["turbo", "2.0.0"],
  ["cce", "3.0.0"],
  ["free", "4.0.0"],
])("the version that is left out is the newest that suits the cluster %s", async (id, version) => {
  const [chosen] = await tried({ like: "deployed" }, id);
  expect(chosen).toBe(version);
  const [strict] = await tried({ like: "deployed", strictCatalogue: true }, id);
  expect(strict).toBe(version);
});

test("an add-on that no version of supports the cluster is rejected with the recorded code", async () => {
  const mock = await start({ seed, strictCatalogue: true, errorShape: "deployed" });
  const { body } = await call(mock, "POST", "/api/v3/addons", install("npd", "1.0.0", "old"));
  expect(body).toMatchObject({ code: 400, error: { code: "SVCSTG.CCE-ADDONMGR.4030302" } });
});

test("`.*` at the end of a pattern takes whole parts", async () => {
  const options = { strictCatalogue: true };
  const mock = await start({ seed, ...options });
  const request = install("npd", "4.0.0", "auto");
  // v1.2.* is not v1.28
  expect((await call(mock, "POST", "/autopilot/v3/addons", request)).status).toBe(400);
});

test.each([
  [{ version: "newest" }, "/clusters/0/version"],
  [{ category: "Standard" }, "/clusters/0/category"],
  [{ architecture: "x86" }, "/clusters/0/architecture"],
  [{ type: "autopilot", category: "Turbo" }, "/clusters/0/category is for a standard cluster"],
])("a cluster of a seed with %j is rejected", async (wrong, message) => {
  const clusters = [{ id: "c", ...wrong }] as NonNullable<Seed["clusters"]>;
  await expect(startMock({ port: 0, seed: { clusters } })).rejects.toThrow(message);
});
