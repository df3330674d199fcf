import { expect, onTestFinished, test } from "vitest";
import { type StartOptions, startMock } from "../src/index.ts";
import { call, cluster, install, unknownId, upgrade } from "./calls.ts";

const addons = "/api/v3/addons";

async function start(options: StartOptions) {
  const mock = await startMock({ transitionMs: 0, ...options });
  onTestFinished(() => mock.close());
  return mock;
}
const withoutVersion = (request = install()) => {
  const { version: _, ...spec } = request.spec;
  return { ...request, spec };
};

test("like the reference, a creation is 200, errors have code and message, and the version is required", async () => {
  const mock = await start({});
  expect((await call(mock, "POST", addons, install())).status).toBe(200);
  const rejected = await call(mock, "POST", addons, withoutVersion(install("volcano")));
  expect([rejected.status, rejected.body]).toEqual([
    400,
    { code: "CCE.03400001", message: "Invalid request: /spec/version is missing" },
  ]);
});

test("like the deployed service, a creation is 201, errors have its shape, and a deletion the text that was asked for", async () => {
  const mock = await start({ like: "deployed" });
  const { status, body } = await call(mock, "POST", addons, install());
  expect(status).toBe(201);
  expect((await call(mock, "GET", `${addons}/${unknownId}`)).body).toMatchObject({
    kind: "Status",
    code: 404,
    errorCode: "CCE.03404001",
    error: { code: "CCE.03404001" },
  });
  const accept = { Accept: "text/plain" };
  const one = `${addons}/${body.metadata.uid}`;
  expect((await call(mock, "DELETE", one, undefined, accept)).body).toBe("success");
});

test("like the deployed service, an upgrade needs its version, by POST as by PUT", async () => {
  const mock = await start({ like: "deployed" });
  const { body } = await call(mock, "POST", addons, install());
  for (const [method, path] of [
    ["POST", addons],
    ["PUT", `${addons}/${body.metadata.uid}`],
  ] as const) {
    const rejected = await call(mock, method, path, withoutVersion(upgrade()));
    expect([rejected.status, rejected.body.message]).toEqual([
      400,
      expect.stringContaining("/spec/version is missing"),
    ]);
  }
});

const versions = (...known: [version: string, clusters: string][]) =>
  known.map(([version, pattern]) => ({
    version,
    input: {},
    stable: true,
    translate: {},
    supportVersions: [{ clusterType: "VirtualMachine", clusterVersion: [pattern] }],
    updateTimestamp: "2026-01-01T00:00:00Z",
  }));
const at = "2026-01-01T00:00:00Z";
const template = {
  kind: "Addon" as const,
  apiVersion: "v3" as const,
  metadata: { uid: "t", name: "t", creationTimestamp: at, updateTimestamp: at },
  spec: {
    type: "helm",
    labels: [],
    logoURL: "",
    description: "",
    versions: versions(
      ["1.9.0", "v1.(27|28).*"],
      ["1.10.0", "v1.28.*"],
      ["1.2.0", "v1.30.*"],
      ["1.11.0", "v1.31.*"],
    ),
  },
};

test("the version that is left out is the numerically highest that suits the cluster", async () => {
  const clusters = [
    { id: "old", version: "v1.27" },
    { id: "newer", version: "v1.28.3" },
    { id: "newest", version: "v1.30" },
    { id: "beyond", version: "v1.99" },
    { id: "any" },
  ];
  const mock = await start({ like: "deployed", seed: { templates: [template], clusters } });
  const chosen = async (id: string) => {
    const { status, body } = await call(mock, "POST", addons, withoutVersion(install("t", "", id)));
    return status === 201 ? body.spec.version : `${status} ${body.message}`;
  };
  expect(await chosen("old")).toBe("1.9.0");
  expect(await chosen("newer")).toBe("1.10.0");
  expect(await chosen("newest")).toBe("1.2.0");
  expect(await chosen("any")).toBe("1.11.0");
  expect(await chosen("beyond")).toBe("400 t has no version that suits the cluster");
});

test("single options take precedence over the profile", async () => {
  const mock = await start({ like: "deployed", createStatus: 200, errorShape: "gateway" });
  expect((await call(mock, "POST", addons, install())).status).toBe(200);
  expect((await call(mock, "POST", addons, {})).body).toHaveProperty("error_code");
});

test("examples of Prefer are those of the profile", async () => {
  const mock = await start({ like: "deployed" });
  const request = [addons, install("a", "1", cluster), { Prefer: "example=Installing" }] as const;
  expect((await call(mock, "POST", ...request)).status).toBe(201);
});

test("an unknown profile is rejected, with the known ones named", async () => {
  await expect(startMock({ like: "other" as "deployed" })).rejects.toThrow(
    'like must be one of "reference", "deployed", got "other"',
  );
});
