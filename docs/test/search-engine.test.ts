import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createSearch } from "../search/engine.ts";
import type { IndexPage } from "../search/entries.ts";

/** The search of a language with the index that is published. */
function searchOf(language: string, code: string) {
  const source = readFileSync(new URL(`../dist/search.${language}.js`, import.meta.url), "utf8");
  const json = source.slice(source.indexOf("["), source.lastIndexOf("]") + 1);
  return createSearch(JSON.parse(json) as IndexPage[], code);
}
const search = { en: searchOf("en", "en"), zh: searchOf("zh", "zh-CN") };

test.each<[language: "en" | "zh", question: string, url: string]>([
  ["en", "roll back", "operations/rollbackAddonInstance.html"],
  [
    "en",
    "addonTemplateName",
    "schemas/InstanceRequestSpec.html#InstanceRequestSpec.addonTemplateName",
  ],
  ["en", "templat name", "schemas/InstanceRequestSpec.html#InstanceRequestSpec.addonTemplateName"],
  ["en", "CCE.03404001", "errors/CCE.03404001.html"],
  ["en", "installFailed", "lifecycle.html#installFailed"],
  ["en", "scenrios", "guide/mock.html#scenarios"],
  ["zh", "插件", "operations/createAddonInstance.html"],
  ["zh", "回滚插件", "operations/rollbackAddonInstance.html"],
  ["zh", "插件模板列表", "operations/listAddonTemplates.html"],
  ["zh", "签名", "guide/authentication.html#rules"],
  [
    "zh",
    "addonTemplateName",
    "schemas/InstanceRequestSpec.html#InstanceRequestSpec.addonTemplateName",
  ],
])("a search (%s) for %s finds %s among the first five", (language, question, url) => {
  expect(
    search[language](question)
      .slice(0, 5)
      .map(({ url: found }) => found),
  ).toContain(url);
});

test("the sections of an operation do not crowd out what else is found, and are found by their own words", () => {
  const [operation, ...others] = search.en("upgrade");
  const title = operation?.title ?? "";
  expect(operation?.url).toBe("operations/updateAddonInstance.html");
  expect(others.filter((one) => one.title.startsWith(`${title}:`))).toEqual([]);
  const samples = "operations/updateAddonInstance.html#samples";
  expect(search.en("upgrade samples").map(({ url }) => url)).toContain(samples);
});

test("a code finds that code first, and an unknown word nothing", () => {
  expect(search.en("CCE.03404001")[0]?.title).toEqual("CCE.03404001");
  expect(search.en("xyzzy")).toEqual([]);
  expect(search.zh("天气")).toEqual([]);
});
