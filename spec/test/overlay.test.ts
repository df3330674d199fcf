import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  badTexts,
  changed,
  type Description,
  structureDifferences,
} from "../checks/chinese/compare-texts.ts";
import { readTexts } from "../checks/chinese/texts.ts";
import { readYaml } from "../tools/files.ts";
import { deadTargets, type Overlay } from "../tools/overlay.ts";
import { readBundle } from "./validator.ts";

const english = readBundle("openapi.json") as unknown as Description;
const translated = readBundle("openapi.zh-CN.json") as unknown as Description;
const overlay = readYaml("overlays/zh-CN.yaml") as Overlay;

const version = "#/components/schemas/InstanceRequestSpec/properties/version";

test("every text of the description has its Chinese, with the same code in it", () => {
  expect(readTexts(english).size).toBeGreaterThan(200);
  expect(badTexts(english, translated)).toEqual([]);
});

test("the Chinese description differs from the English in its texts alone", () => {
  expect(structureDifferences(english, translated)).toEqual([]);
});

test("every action of the overlay has a target", () => {
  expect(deadTargets(overlay, english)).toEqual([]);
});

test("the Chinese bundle says the same as YAML and as JSON", () => {
  const yaml = readFileSync(new URL("../dist/openapi.zh-CN.yaml", import.meta.url), "utf8");
  expect(parse(yaml)).toEqual(translated);
});

test("a property that is called description is not taken for a text, its own description is", () => {
  const pointer = "#/components/schemas/InstanceSpec/properties/description";
  const texts = readTexts(english);
  expect(texts.has(pointer)).toBe(false);
  expect(texts.has(`${pointer}/description`)).toBe(true);
});

test("what stands in examples is data and no text", () => {
  const inside = [...readTexts(english).keys()].filter((pointer) => pointer.includes("/value/"));
  expect(inside).toEqual([]);
});

test.each([
  ["a description", version, "description"],
  ["the summary of an operation", "#/paths/~1api~1v3~1addons/post", "summary"],
  ["what a state means", "#/components/schemas/AddonStatus/x-enum-descriptions", "running"],
  ["the summary of an example", "#/components/examples/running", "summary"],
  ["a variable of a server", "#/servers/0/variables/region", "description"],
])("%s without its Chinese is found", (_, pointer, key) => {
  const left = changed(translated, pointer, (node) => {
    node[key] = "Left in English.";
  });
  const gone = changed(translated, pointer, (node) => {
    delete node[key];
  });
  expect(badTexts(english, left)).toEqual([`${pointer}/${key}: no Chinese`]);
  expect(badTexts(english, gone)).toEqual([`${pointer}/${key}: no Chinese`]);
});

test("a text that is new in English is found", () => {
  const grown = changed(english, "#/components/schemas/Versions", (node) => {
    node.title = "Version";
  });
  expect(badTexts(grown, translated)).toEqual(["#/components/schemas/Versions/title: no Chinese"]);
});

test("code that the Chinese lost, and letters that touch, are found", () => {
  const other = changed(translated, version, (node) => {
    node.description = "模板version，例如 `2.0.0`。";
  });
  expect(badTexts(english, other)).toEqual([
    `${version}/description: code differs: \`1.0.0\` | \`2.0.0\``,
    `${version}/description: no space in 板v`,
  ]);
});

test("a tag without a Chinese name to show is found", () => {
  const other = changed(translated, "#/tags/0", (node) => {
    delete node["x-displayName"];
  });
  expect(badTexts(english, other)).toEqual(["tag Add-on instances: no Chinese name to show"]);
});

test("an overlay that adds, removes or changes more than a text is found", () => {
  const added = changed(translated, "#/components/schemas", (node) => {
    node.Gone = { description: "不存在。" };
  });
  const removed = changed(translated, version, (node) => {
    delete node.type;
  });
  const other = changed(translated, "#/servers/0/variables/region", (node) => {
    node.default = "cn-east-3";
  });
  expect(structureDifferences(english, added)).toEqual(["#/components/schemas/Gone"]);
  expect(structureDifferences(english, removed)).toEqual([`${version}/type`]);
  expect(structureDifferences(english, other)).toEqual(["#/servers/0/variables/region/default"]);
});

test("a target that matches nothing, or is no JSONPath, is found", () => {
  const gone = "$.components.schemas.Gone";
  const actions = [{ target: "$.info" }, { target: gone }, { target: "$.paths[" }];
  expect(deadTargets({ actions }, english)).toEqual([gone, "$.paths["]);
});
