import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allPages } from "../site/all-pages.ts";
import { placeOf } from "../site/evidence-place.ts";
import { twinOf } from "../site/machine/twin.ts";
import { namesInCode } from "../site/names-in-code.ts";
import { dist } from "./site-in-browser.ts";

const pages = allPages();
const pageOf = (path: string) => pages.find((page) => `${page.language}/${page.path}` === path);
const html = (path: string) => pageOf(path)?.html ?? "";

/** The parts of the operations in the sidebar, and whether each is open. */
const partsOf = (path: string) =>
  [...html(path).matchAll(/<details class="part"( open)?><summary>(.*?)<\/summary>/g)].map(
    ([, open, title]) => `${title}${open ? ", open" : ""}`,
  );

test("the sidebar has the operations in parts, and those for Autopilot clusters closed elsewhere", () => {
  const others = ["Add-on instances", "Add-on templates", "Add-on prechecks"];
  const open = others.map((title) => `${title}, open`);
  expect(partsOf("en/index.html")).toEqual([...open, "Autopilot add-ons"]);
  expect(partsOf("en/operations/showAutopilotAddonInstance.html")).toEqual([
    ...open,
    "Autopilot add-ons, open",
  ]);
  expect(partsOf("zh/index.html")).toEqual([
    "插件实例, open",
    "插件模板, open",
    "插件检查, open",
    "Autopilot 插件",
  ]);
});

test("an address breaks before a dot or a slash on a phone, not in a word", () => {
  const [, endpoint = ""] =
    /<p class="endpoint">(.*?)<\/p>/.exec(html("en/operations/createAddonInstance.html")) ?? [];
  const pieces = endpoint
    .replaceAll(/<wbr ?\/?>/g, "|")
    .replaceAll(/<[^>]+>/g, "")
    .split(" ")[1];
  expect(pieces).toBe("https://cce|.{region}|.myhuaweicloud|.com|/api|/v3|/addons");
});

test("inline code is marked where it may be broken, and short code is not", () => {
  const home = html("en/index.html");
  expect(home).toContain("<code>cn-north-4</code>");
  expect(home).toContain('<code class="long">https://{cluster_id}.cce.{region}.myhuaweicloud.com');
  // the twin shows what a reader reads
  expect(twinOf({ title: "", main: '<p><code class="long">a</code></p>' })).toContain("`a`");
});

test("every selector of the style is in one file of its part, and a reader gets one file", () => {
  const parts = readdirSync(new URL("../styles/", import.meta.url)).filter(
    (name) => name !== "site.css",
  );
  const entry = readFileSync(new URL("../styles/site.css", import.meta.url), "utf8");
  expect([...entry.matchAll(/@import "\.\/(.+)";/g)].map(([, name]) => name).sort()).toEqual(
    parts.sort(),
  );
  const style = readFileSync(join(dist, "assets/site.css"), "utf8");
  expect(style).not.toContain("@import");
  // each colour is said once for both themes
  expect(style.match(/--accent:\s*light-dark\(/g)).toHaveLength(1);
});

test("titles of corrections have names of the API in code font, and say what they are about", () => {
  const chinese = html("zh/corrections.html");
  expect(chinese).toContain("查询插件详情：新增接口 <code>showAddonInstance</code>");
  expect(chinese).toContain("可以带回 <code>name</code> 和 <code>alias</code>");
  expect(chinese).toContain("安装插件：状态码 200 和 201");
  // in the entry too, not in its title alone
  expect(chinese).toContain("<dd><code>metadata</code> 是 Object");
  const index = html("en/corrections.html");
  expect(index).toContain(
    "List the add-ons of a cluster: added operation <code>listAddonInstances</code>, with <code>cluster_id</code>",
  );
  expect(index).toContain("<code>X-Request-Id</code>, on any response");
  expect(index).not.toContain(">C-013</a> all of them");
});

test("the downloads lead to the page that helps to choose a description", () => {
  for (const language of ["en", "zh"]) {
    const [, lead = ""] =
      /<p class="lead">(.*?)<\/p>/.exec(html(`${language}/downloads.html`)) ?? [];
    expect(lead).toContain('href="guide/which-description.html"');
  }
});

test("the first page names the beginning of every path", () => {
  const operations = pages.filter(({ path }) => path.startsWith("operations/"));
  expect(operations.length).toBe(32);
  for (const language of ["en", "zh"]) {
    expect(html(`${language}/index.html`)).toContain("<code>/api/v3</code>");
    expect(html(`${language}/index.html`)).toContain("<code>/autopilot/v3</code>");
  }
});

test("evidence is named by its repository and file, or by its host and page", () => {
  expect(placeOf("https://github.com/a/b/blob/1189a9c/cn/API%E5%8F%82%E8%80%83/x.md")).toBe(
    "a/b: x.md",
  );
  expect(placeOf("https://github.com/a/b/issues/22")).toBe("a/b#22");
  expect(placeOf("https://support.example.com/api/p_1.html (2019-05-07)")).toBe(
    "support.example.com/…/p_1.html (2019-05-07)",
  );
  expect(placeOf("recorded-bodies.json, numbers 7, 18")).toBe(
    "recorded-bodies.json, numbers 7, 18",
  );
});

test("on a Chinese page, where evidence is is in Chinese too", () => {
  const page = html("zh/corrections.html");
  expect(page).toContain("recorded-bodies.json，请求的 metadata.annotations：20 个对象");
  expect(page).toContain("recorded-bodies.json，编号 35、38");
  expect(page).toContain("/Permission.html（无日期）");
  expect(page).not.toMatch(/recorded-bodies\.json, |undated/);
});

test("a list is not below itself in the way that leads to it", () => {
  for (const path of ["errors/index.html", "addons/index.html"]) {
    const [way = ""] = /<nav class="breadcrumbs".*?<\/nav>/s.exec(html(`en/${path}`)) ?? [];
    expect(way.match(/<li/g)).toHaveLength(2);
  }
});

test("names in the texts of a ledger are in code font, and other words are not", () => {
  expect(
    namesInCode("optional alias, as in resources[].name of addon.install/type", ["alias"], "en"),
  ).toBe("optional `alias`, as in `resources[].name` of `addon.install/type`");
  expect(namesInCode("除 resources[].name 外，values 和 Token 全部可选", [], "zh")).toBe(
    "除 `resources[].name` 外，`values` 和 Token 全部可选",
  );
  expect(namesInCode("see https://example.com/fooBar and `known`", [], "en")).toBe(
    "see https://example.com/fooBar and `known`",
  );
});
