import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  acceptTranslations,
  parseMadeFrom,
  readMadeFrom,
  staleLines,
  staleTranslations,
  translations,
} from "../checks/chinese/made-from.ts";

const spec = fileURLToPath(new URL("..", import.meta.url));
vi.setConfig({ testTimeout: 240_000 }); // programs are started, and the values of every add-on are bundled
const place = mkdtempSync(join(tmpdir(), "made-from-"));
afterAll(() => rmSync(place, { recursive: true }));

const node = "#/components/schemas/AddonInstance/description";

/** A copy of the package in which one English description is another. */
beforeAll(() => {
  const folders = ["checks", "dist", "overlays", "source", "test/fixtures", "tools", "values"];
  const files = ["corrections.yaml", "errors.yaml", "openapi.yaml", "values.corrections.yaml"];
  for (const name of [...folders, ...files, "package.json"]) {
    cpSync(join(spec, name), join(place, name), { recursive: true });
  }
  symlinkSync(join(spec, "node_modules"), join(place, "node_modules"));
  const bundle = join(place, "dist/openapi.json");
  const description = JSON.parse(readFileSync(bundle, "utf8"));
  description.components.schemas.AddonInstance.description = "Something else.";
  writeFileSync(bundle, JSON.stringify(description));
});

const run = (program: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), program, ...args], {
    cwd: place,
    encoding: "utf8",
  });

test("every Chinese text is made from the English as it is", () => {
  expect(translations().length).toBeGreaterThan(500);
  expect(staleLines(translations(), readMadeFrom())).toEqual([]);
});

test("a text of both descriptions is listed once", () => {
  const all = translations();
  const keys = new Map(all.map(({ key, ...texts }) => [key, JSON.stringify(texts)]));
  const twice = all.filter(({ key, ...texts }) => {
    const printed = /^openapi\.deployed(#.*)$/.exec(key)?.[1];
    return printed !== undefined && keys.get(printed) === JSON.stringify(texts);
  });
  expect(twice).toEqual([]);
});

test("an English description that changed alone fails the check, is shown beside its Chinese, and can be accepted", () => {
  const check = run("checks/main.ts");
  expect(check.status).toBe(1);
  expect(check.stderr).toContain(`${node}: the English changed since the Chinese was made from it`);
  expect(check.stderr).toContain("`npm run chinese -- --accept` records that they agree");

  const list = run("checks/chinese/main.ts").stdout;
  expect(list).toMatch(
    /AddonInstance\/description\n {2}en: Something else\.\n {2}zh: .*\p{Script=Han}/u,
  );

  expect(run("checks/chinese/main.ts", "--accept", "#/no/such/node").stderr).toContain(
    "#/no/such/node",
  );
  expect(run("checks/chinese/main.ts", "--accept", node).stdout).toBe(
    "Accepted 1 of 1 stale texts.\n",
  );
  expect(run("checks/main.ts")).toMatchObject({ status: 0, stderr: "" });
});

const text = (english: string) => ({ key: "#/a", english, chinese: "中文" });

test("a text that is new has to be accepted, and one that is gone is forgotten", () => {
  const gone = parseMadeFrom("00000000 00000000");
  expect(staleTranslations([text("New.")], gone)).toHaveLength(1);
  const accepted = acceptTranslations([text("New.")], gone, () => true);
  expect(accepted).not.toContain("00000000");
  expect(staleTranslations([text("New.")], parseMadeFrom(accepted))).toEqual([]);
});

test("other line breaks are no change", () => {
  const accepted = parseMadeFrom(acceptTranslations([text("One line.")], new Map(), () => true));
  expect(staleTranslations([text("One\n  line.\n")], accepted)).toEqual([]);
});

test("a merge may keep the lines of both branches", () => {
  const lines = ["One.", "Other."].map((english) =>
    acceptTranslations([text(english)], new Map(), () => true),
  );
  const merged = parseMadeFrom(lines.join(""));
  expect(staleTranslations([text("One."), text("Other.")], merged)).toEqual([]);
});
