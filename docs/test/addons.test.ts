import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { createSearch } from "../search/engine.ts";
import { loadAddons } from "../site/addons/load-addons.ts";
import type { IndexEntry } from "../site/machine/search-index.ts";

const dist = new URL("../dist/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, dist), "utf8");
const addons = { en: loadAddons("en"), zh: loadAddons("zh") };

test("fifteen add-ons have a page in both languages", () => {
  expect(addons.en.map(({ name }) => name)).toEqual(addons.zh.map(({ name }) => name));
  expect(addons.en).toHaveLength(15);
});

test.each(addons.en.map((addon) => [addon.name, addon] as const))(
  "the page of %s has each field, each correction and a request to copy whose values are valid",
  (name, { fields, corrections, schema }) => {
    for (const language of ["en", "zh"]) {
      const html = read(`${language}/addons/${name}.html`);
      const missing = [
        ...fields.map(({ path }) => path),
        ...corrections.map(({ id }) => id),
      ].filter((id) => !html.includes(` id="${id}"`));
      expect(missing).toEqual([]);
    }
    const [, json = ""] = /```json\n(.*?)```/s.exec(read(`en/addons/${name}.md`)) ?? [];
    const { spec } = JSON.parse(json) as { spec: { addonTemplateName: string; values: object } };
    expect(spec.addonTemplateName).toBe(name);
    const validate = new Ajv2020({ strict: false }).compile(schema as object);
    validate(spec.values);
    expect(validate.errors).toBeNull();
  },
);

const searchOf = (language: string, code: string) => {
  const source = read(`search.${language}.js`);
  const json = source.slice(source.indexOf("["), source.lastIndexOf("]") + 1);
  return createSearch(JSON.parse(json) as IndexEntry[], code);
};
const search = { en: searchOf("en", "en"), zh: searchOf("zh", "zh-CN") };

test.each<["en" | "zh", string, string]>([
  ["en", "tenant_id", "addons/autoscaler.html#custom.tenant_id"],
  ["en", "stub_domains", "addons/coredns.html#custom.stub_domains"],
  ["en", "elb.id", "addons/nginx-ingress.html#custom.service.annotations.kubernetes.io/elb.id"],
  ["en", "multiAZEnabled", "addons/coredns.html#custom.multiAZEnabled"],
  ["zh", "tenant_id", "addons/autoscaler.html#custom.tenant_id"],
  ["zh", "stub_domains", "addons/coredns.html#custom.stub_domains"],
  ["zh", "elb.id", "addons/nginx-ingress.html#custom.service.annotations.kubernetes.io/elb.id"],
  ["zh", "multiAZEnabled", "addons/coredns.html#custom.multiAZEnabled"],
  ["zh", "指标", "addons/metrics-server.html"],
  ["zh", "弹性伸缩", "addons/autoscaler.html"],
])("a search (%s) for %s finds %s among the first fifteen", (language, question, url) => {
  expect(
    search[language](question)
      .slice(0, 15)
      .map(({ url: found }) => found),
  ).toContain(url);
});
