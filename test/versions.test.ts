import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { published } from "../release/published.ts";
import { versioned } from "../release/versioned.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const { version } = JSON.parse(read("spec/package.json"));

test.each(Object.values(published))("%s has the version that all packages share", (folder) => {
  expect(JSON.parse(read(`${folder}/package.json`)).version).toBe(version);
});

test.each(versioned)("%s states the version of the packages", (file) => {
  // the line that release/version.ts replaces
  expect(read(file).match(/\n {2}version: .*\n/g)).toEqual([`\n  version: ${version}\n`]);
});
