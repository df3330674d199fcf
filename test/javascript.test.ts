import { expect, test } from "vitest";
import { ownSource } from "./own-source.ts";

/** What stays JavaScript, and why. Everything else is TypeScript under `strict`. */
const kept: { files: RegExp; reason: string }[] = [
  {
    files: /^\.ci\/setup\.mjs$/,
    reason: "runs before anything is installed",
  },
  {
    files: /^packages\/\w+\/bin\/[\w-]+\.js$/,
    reason: "published: the user's Node runs it unchanged",
  },
  {
    files: /^packages\/mock\/bench\/peers\/[\w-]+\.js$/,
    reason:
      "measured: they run in the folder into which the bench installs the peers, with Node alone",
  },
  {
    files: /^spec\/lint\/plugin\.mjs$/,
    reason: "loaded by the Redocly CLI, which imports it in its own process, without tsx",
  },
  {
    files: /^docs\/snippets\/[\w-]+\.mjs$/,
    reason: "published examples, which readers copy and run with Node alone",
  },
  {
    files: /^test\/consumers\/programs\/[\w.-]+\.(?:js|mjs|cjs)$/,
    reason: "programs of JavaScript projects: they prove that the packages work without a compiler",
  },
];

const javascript = ownSource().flatMap(({ path, language }) =>
  language === "JavaScript" ? [path] : [],
);

test("JavaScript is only where a reason is stated", () => {
  expect(javascript.filter((path) => !kept.some(({ files }) => files.test(path)))).toEqual([]);
});

test.each(kept)("JavaScript kept because it is $reason", ({ files }) => {
  expect(javascript.some((path) => files.test(path))).toBe(true);
});
