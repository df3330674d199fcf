import { expect, test } from "vitest";
import { allPages } from "../site/all-pages.ts";

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

test("code whose first line is long leaves a line to the button that copies it", () => {
  const blocks = [
    ...html("en/guide/mock.html").matchAll(
      /<div class="(code[^"]*)">.*?<code[^>]*>(.*?)<\/code>/gs,
    ),
  ].map(([, kind, code = ""]) => ({
    crowded: kind === "code crowded",
    first: code.replaceAll(/<[^>]+>/g, "").split("\n")[0] ?? "",
  }));
  expect(blocks.some(({ crowded }) => crowded)).toBe(true);
  expect(blocks.some(({ crowded }) => !crowded)).toBe(true);
  for (const { crowded, first } of blocks) {
    // entities make a line look longer than it is
    expect(crowded, first).toBe(first.replaceAll(/&\w+;/g, "'").length > 40);
  }
});

test("titles of corrections have names of the API in code font, and say what they are about", () => {
  const index = html("en/corrections.html");
  expect(index).toContain(
    "operation <code>listAddonInstances</code>, with <code>cluster_id</code>",
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
