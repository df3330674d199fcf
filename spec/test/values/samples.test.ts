import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { exampleOf } from "./validators.ts";

interface Request {
  spec: { addonTemplateName: string; version: string; values: Values };
}
type Values = { basic: Record<string, unknown>; custom: Record<string, unknown> };

const folder = new URL("../../examples/requests/", import.meta.url);
const requests = readdirSync(folder)
  .filter((name) => !name.startsWith("autopilot"))
  .map((name) => [name, parse(readFileSync(new URL(name, folder), "utf8")).value] as const)
  .filter(([, { kind }]) => kind === "Addon") as [string, Request][];

test.each(requests)("%s sends the complete values of the add-on's example", (name, { spec }) => {
  const { addonTemplateName, version, values } = spec;
  const recorded = exampleOf(addonTemplateName);
  const expected = structuredClone(recorded.values) as unknown as Values;
  // the registry of the mock's templates
  expected.basic["swr_addr"] = "swr.example.com";
  if (addonTemplateName === "coredns") {
    // its image has the tag of the version, unlike that of metrics-server
    expected.basic["image_version"] = version;
  }
  if (name === "patch-values.yaml") {
    expect(values.custom["upstream_nameservers"]).not.toEqual([]);
    expected.custom["upstream_nameservers"] = values.custom["upstream_nameservers"];
  }
  expect(values).toEqual(expected);
});
