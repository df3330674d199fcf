import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { knownAddonNames } from "@cce-addons/types";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkValues } from "../../src/values/index.ts";

const examples = new URL("../../../../spec/examples/values/", import.meta.url);

test.each(knownAddonNames)("the example of %s has no findings", async (name) => {
  const { values } = parse(readFileSync(new URL(`${name}.yaml`, examples), "utf8"));
  expect(await checkValues(name, values)).toEqual([]);
});

test("what a schema finds wrong has a pointer, what was found and what is expected", async () => {
  const values = {
    flavor: { replicas: "2" },
    custom: { stub_domains: '{"a": []}', servers: [{ port: "53", plugins: [{ name: 1 }] }] },
  };
  expect(await checkValues("coredns", values)).toEqual([
    {
      pointer: "/flavor/replicas",
      message: "must be integer, got a string",
      hint: "write it without quotes",
      severity: "error",
    },
    {
      pointer: "/custom/servers/0/port",
      message: "must be integer, got a string",
      hint: "write it without quotes",
      severity: "error",
    },
    {
      pointer: "/custom/servers/0/plugins/0/name",
      message: "must be string, got a number",
      hint: "write it in quotes",
      severity: "error",
    },
    {
      pointer: "/custom/stub_domains",
      message: "must be object, got a string",
      hint: "send an object, not JSON in a string",
      severity: "error",
    },
  ]);
});

test("a misspelled field has a guess, an unknown one is a warning, one of another part is pointed to", async () => {
  const values = {
    basic: { cluster_id: "c" },
    custom: { multiAZEnable: true, brandNew: 1, tolerations: [{ efect: "NoExecute" }] },
    flavour: {},
  };
  expect(await checkValues("coredns", values)).toEqual([
    {
      pointer: "/basic/cluster_id",
      message: "coredns has no field cluster_id here that is described",
      hint: "did you mean custom.cluster_id?",
      severity: "warning",
    },
    expect.objectContaining({
      pointer: "/custom/multiAZEnable",
      hint: "did you mean multiAZEnabled?",
    }),
    {
      pointer: "/custom/brandNew",
      message: "coredns has no field brandNew here that is described",
      severity: "warning",
    },
    expect.objectContaining({
      pointer: "/custom/tolerations/0/efect",
      hint: "did you mean effect?",
    }),
    expect.objectContaining({ pointer: "/flavour", hint: "did you mean flavor?" }),
  ]);
});

test("fields that must be filled are demanded from the version on that insists", async () => {
  const values = { custom: { tenant_id: "" } };
  const finding = {
    pointer: "/custom/tenant_id",
    message: "custom.tenant_id must be filled: the service rejects it when it is empty",
    severity: "error",
  };
  expect(await checkValues("autoscaler", values)).toEqual([finding]);
  expect(await checkValues("autoscaler", values, { version: "1.25.34" })).toEqual([finding]);
  expect(await checkValues("autoscaler", values, { version: "1.19.1" })).toEqual([]);
  expect(await checkValues("autoscaler", {}, { version: "1.19.1" })).toEqual([
    expect.objectContaining({ pointer: "/custom", severity: "error" }),
  ]);
});

test("quotas of another container, and a misspelled known value, are warnings", async () => {
  const values = {
    flavor: { name: "Own", resources: [{ name: "metrics-server" }] },
    custom: { tenant_id: "p", tolerations: [{ effect: "NoSchedul" }] },
  };
  expect(await checkValues("autoscaler", values)).toEqual([
    {
      pointer: "/flavor/resources/0/name",
      message: '"metrics-server" is not a known container; known: autoscaler',
      severity: "warning",
    },
    {
      pointer: "/custom/tolerations/0/effect",
      message: '"NoSchedul" is not a known value; known: NoSchedule, PreferNoSchedule, NoExecute',
      hint: "did you mean NoSchedule?",
      severity: "warning",
    },
  ]);
});

test("no value is in a finding, since it may be a secret", async () => {
  const findings = await checkValues("log-agent", { custom: { secretKey: ["s3cret"] } });
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain("s3cret");
});

test("an add-on that is not described has no findings", async () => {
  expect(await checkValues("dolphin", { flavor: { replicas: "2" } })).toEqual([]);
  expect(await checkValues("constructor", {})).toEqual([]);
});

test("the rules of each add-on are at most 8 kB compressed", () => {
  const folder = new URL("../../src/values/validators/", import.meta.url);
  const sizes = readdirSync(folder).map((file) => {
    const code = readFileSync(new URL(file, folder), "utf8");
    const { code: small } = transformSync(code, { loader: "ts", minify: true });
    return [file, gzipSync(small).length] as const;
  });
  expect(sizes).toHaveLength(knownAddonNames.length);
  expect(sizes.filter(([, bytes]) => bytes > 8_000)).toEqual([]);
});
