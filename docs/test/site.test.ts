import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { languages, loadDescription } from "../site/description/load.ts";
import { guideNames } from "../site/navigation.ts";
import { en } from "../strings/en.ts";
import { zh } from "../strings/zh.ts";

const docs = fileURLToPath(new URL("..", import.meta.url));
const dist = join(docs, "dist");
const walk = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile());
const entry = "index.html";
const pages = walk(dist).filter((file) => /^(en|zh)\/.*\.html$/.test(file));
const read = (file: string) => readFileSync(join(dist, file), "utf8");

test("every page exists in every language, and has a Markdown twin", () => {
  const of = (language: string) =>
    pages
      .filter((file) => file.startsWith(language))
      .map((file) => file.slice(3))
      .sort();
  expect(of("en").length).toBeGreaterThan(60);
  for (const language of languages) {
    expect(of(language)).toEqual(of("en"));
  }
  expect(pages.filter((file) => !existsSync(join(dist, file.replace(/html$/, "md"))))).toEqual([]);
});

test("every link inside the site leads to a page and to a place on it", () => {
  const ids = new Map(
    [entry, ...pages].map((file) => [
      file,
      new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  const broken = [entry, ...pages].flatMap((file) =>
    [...read(file).matchAll(/ (?:href|src)="([^"]+)"/g)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^(https?|data):/.test(link))
      .filter((link) => {
        const [path = "", hash] = link.split("#");
        const target = path ? resolve("/", dirname(file), path).slice(1) : file;
        return (
          !existsSync(join(dist, target)) ||
          (hash && ids.get(target)?.has(decodeURIComponent(hash)) === false)
        );
      })
      .map((link) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test("the page at the root leads to both languages without a script, each in its own language", () => {
  const text = read(entry);
  for (const [folder, { code }] of Object.entries({ en, zh })) {
    expect(text).toContain(`<section lang="${code}">`);
    expect(text).toContain(`hreflang="${code}" href="${folder}/index.html">`);
  }
  expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="assets/entry.js">']);
  expect(text).not.toContain('http-equiv="refresh"');
});

test("no page has the same id twice", () => {
  const twice = pages.flatMap((file) => {
    const ids = [...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}#${id}`);
  });
  expect(twice).toEqual([]);
});

test("an operation page holds everything without a script, in less than 30 KB", () => {
  const file = "en/operations/createAddonInstance.html";
  const { summary = "", description = "" } =
    loadDescription("en").paths["/api/v3/addons"]?.post ?? {};
  const text = read(file);
  const shown = [
    summary,
    description.split(". ")[0] ?? "",
    'id="body.spec.addonTemplateName"',
    "Id of the cluster",
    "CCE.03400001",
    'id="response.200"',
    "Allowed values:",
    "metrics-server",
    "urllib.request",
  ];
  expect(shown.filter((one) => !text.includes(one))).toEqual([]);
  const first = [file, "assets/site.css", "assets/theme.js"];
  const size = (files: string[]) =>
    files.reduce((sum, one) => sum + gzipSync(readFileSync(join(dist, one))).length, 0);
  expect(size(first)).toBeLessThanOrEqual(30_000);
  const all = [
    ...first,
    "assets/site.js",
    "assets/search.js",
    "assets/try-it.js",
    "assets/icon.svg",
    "search.en.js",
    "search-engine.js",
  ];
  expect(size(all)).toBeLessThanOrEqual(100_000);
});

test("each JSON response of an operation shows its fields, or names the response that has the same", () => {
  const without = pages
    .filter((file) => /^en\/operations\//.test(file))
    .flatMap((file) =>
      read(file)
        .split('<details class="response" id="')
        .slice(1)
        .filter((part) => part.split("</summary>")[1]?.includes("application/json"))
        .filter((part) => !/ id="response\.|Fields as for the response/.test(part))
        .map((part) => `${file}#${part.split('"')[0]}`),
    );
  expect(without).toEqual([]);
});

test("llms.txt links to the Markdown of every page of both languages", () => {
  const links = [...read("llms.txt").matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !existsSync(join(dist, link)))).toEqual([]);
  expect(links).toEqual(expect.arrayContaining(pages.map((file) => file.replace(/html$/, "md"))));
});

test("no page runs a script that stands in the page", () => {
  const own = pages.map(read);
  expect(
    own.filter(
      (text) =>
        /<script(?![^>]* src=)/.test(text) || / on[a-z]+="/.test(text) || / style="/.test(text),
    ),
  ).toEqual([]);
  expect(own.every((text) => text.includes("script-src 'self'"))).toBe(true);
});

test("every correction has a place on the page of corrections", () => {
  const text = read("en/corrections.html");
  const ids = [
    ...readFileSync(join(docs, "../spec/corrections.yaml"), "utf8").matchAll(/^- id: (\S+)/gm),
  ].map(([, id = ""]) => id);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
});

test("the Chinese texts of the pages have the keys of the English ones", () => {
  const keys = (node: unknown, at = ""): string[] =>
    node && typeof node === "object"
      ? Object.entries(node).flatMap(([key, value]) => keys(value, `${at}.${key}`))
      : [at];
  expect(keys(zh)).toEqual(keys(en));
});

test("every guide begins with a sentence", () => {
  const first = guideNames.map((name) => ({
    name,
    text: readFileSync(join(docs, `guide/en/${name}.md`), "utf8"),
  }));
  expect(
    first.filter(({ text }) => !/^# .+\n\n[A-Z[`].*[.:]\n/.test(text)).map(({ name }) => name),
  ).toEqual([]);
});
