import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const map = read("README.md").split("\n## Map\n")[1] ?? "";
const folders = [...map.matchAll(/^\| `([\w/-]+\/)` \|/gm)].map(([, folder = ""]) => folder);
const rows = [...map.matchAll(/^\| (.+) \| \[(.+)\]\((.+)\) \| `(.+)` \|$/gm)].map(
  ([, change = "", name = "", link = "", anchor = ""]) => ({ change, name, link, anchor }),
);

test.each(folders)("folder %s of the map exists", (folder) => {
  expect(statSync(join(root, folder)).isDirectory()).toBe(true);
});

test("the map names every package, application and published folder", () => {
  const parents = ["packages", "apps"];
  const expected = parents.flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}/`),
  );
  expect(folders).toEqual(expect.arrayContaining([...expected, "spec/", "docs/"]));
});

test.each(rows)("$change: $link contains $anchor", ({ name, link, anchor }) => {
  expect(link).toBe(name);
  expect(existsSync(join(root, link))).toBe(true);
  expect(read(link)).toContain(anchor);
});

test("the map has a row for each thing that contributors looked for", () => {
  expect(rows.length).toBeGreaterThanOrEqual(12);
});

test.each(["README.md", "CONTRIBUTING.md", "STYLE.md", "SECURITY.md"])(
  "every file that %s links to exists",
  (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, link = ""]) => link,
    );
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  },
);
