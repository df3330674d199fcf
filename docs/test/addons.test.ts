import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { evidenceUrl } from "../../spec/tools/values/evidence-url.ts";
import { loadAddons } from "../site/addons/load-addons.ts";

const dist = new URL("../dist/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, dist), "utf8");
const addons = { en: loadAddons("en"), zh: loadAddons("zh") };

test("the described add-ons have a page in both languages, and the list of them has each", () => {
  const names = readdirSync(new URL("../../spec/values/", import.meta.url))
    .filter((file) => !file.startsWith("_"))
    .map((file) => file.replace(".yaml", ""))
    .sort();
  for (const language of ["en", "zh"] as const) {
    expect(addons[language].map(({ name }) => name)).toEqual(names);
    const list = read(`${language}/addons/index.html`);
    expect(names.filter((name) => !list.includes(`addons/${name}.html`))).toEqual([]);
  }
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

const oftenWrong = (language: string, name: string) =>
  /## (?:What is often wrong|常见错误)\n(.*?)\n## /s.exec(
    read(`${language}/addons/${name}.md`),
  )?.[1];

test.each([
  ["en", "autoscaler", "`custom.tenant_id`: Must be filled: from 1.25 on the service rejects it"],
  ["zh", "autoscaler", "`custom.tenant_id`：必须填写：1.25 起为空时服务会拒绝请求"],
  ["en", "autoscaler", "`custom.multiAZEnable`: `multiAZEnabled` (V-001)"],
  [
    "en",
    "nginx-ingress",
    "unless one of these is filled: `custom.service.annotations.kubernetes.io/elb.id` or `custom.service.loadBalancerIP`",
  ],
])("the page (%s) of %s says among what is often wrong: %s", (language, name, words) => {
  const plain = oftenWrong(language, name)?.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  expect(plain).toContain(words);
});

test("a field shows its type, default, versions and supplier", () => {
  const head = (name: string, path: string) => {
    const [, item = ""] = read(`en/addons/${name}.html`).split(` id="${path}"`);
    return (item.split('<li class="field"')[0] ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  };
  expect(head("coredns", "custom.stub_domains")).toContain("object of array of string");
  expect(head("coredns", "basic.swr_addr")).toContain("string from the template");
  expect(head("autoscaler", "custom.tenant_id")).toContain("you supply it");
});

test.each([
  [
    "owner/name@0ac293b:path/API参考/a.md (file removed in 85ef02d)",
    "https://github.com/owner/name/blob/0ac293b/path/API%E5%8F%82%E8%80%83/a.md",
  ],
  ["owner/name#1696", "https://github.com/owner/name/issues/1696"],
  [
    "support.huaweicloud.com/api-cce/cce_02_0418.html (2025-11-01)",
    "https://support.huaweicloud.com/api-cce/cce_02_0418.html",
  ],
  ["a public Terraform configuration", undefined],
  ["owner/name: api-ref, a page", undefined],
])("evidence at %s has the address %s", (where, url) => {
  expect(evidenceUrl(where)).toBe(url);
});
