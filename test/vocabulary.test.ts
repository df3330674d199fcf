import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Words that STYLE.md replaces, and what to write. The words that have other uses as well are left to readers. */
const replaced: [not: RegExp, write: string][] = [
  [/(?<!connection )\brefus(?:e|es|ed|al|als|ing)\b/i, "reject, rejection, error"],
  [/\banswer(?:s|ed|ing)?\b/i, "response, return"],
  [/\brepeatable\b/i, "retryable, idempotent, reproducible"],
  [/\bdepart(?:s|ed|ures?)\b/i, "correction, differs from"],
  [/\b(?:limitMs|deadlineMs|maxRetries)\b/, "timeoutMs, retry.limit"],
  [/\bmembers?\b/i, "field, property"],
  [/(?<![</:&-])\bmarkers?\b(?![-=])/i, "annotation"],
  [/\bat once\b/i, "immediately, at the same time"],
  [/\b(?:pass(?:es)? over|save for|goes by|comes along)\b/i, "ignore, except, use"],
  [/\bvendor\b(?!:)/i, "Huawei Cloud"],
  [/\b(?:do|does|is|are|can|wo)n['’]t\b|\bcan['’]t\b/i, "no contraction"],
  [/成员/, "字段"],
  [/应答/, "响应"],
  [/厂商/, "华为云官方文档"],
  [/测量结果/, "性能测试"],
  [/使用处/, "引用位置"],
];

/** Files with words of others: recorded bodies, transcripts, generated and locked files, and the list of words itself. */
const foreign =
  /\.gen\.|-?lock\.(?:yaml|json)$|^LICENSE$|^STYLE\.md$|^spec\/(?:released|source)\/|\/fixtures\/|\/recorded\/|\/trials\/|^test\/vocabulary\.test\.ts$|\.(?:png|ico|svg)$/;

/** Words that a file may hold for another reason than the one that STYLE.md names. */
const otherwise: [file: RegExp, not: RegExp, why: string][] = [
  [/^spec\/gate\/type-forms\.ts$/, /member/, "members of a union, as TypeScript calls them"],
  [
    /^(?:packages\/client\/test\/browser|test\/decide)\.test\.ts$/,
    /maxRetries/,
    "an option of node:fs",
  ],
  [/^spec\/(?:errors\.yaml$|examples\/errors\/)/, /can't/, "the service's own texts"],
  [
    /^packages\/mock\/(?:README\.md|test\/cluster-facts\.test\.ts)$/,
    /can't/,
    "the service's own texts",
  ],
  [
    /^packages\/mock\/(?:README\.md|src\/cli\/start-command\.ts|test\/command\.test\.ts)$/,
    /answer/,
    "the option --delete-answer",
  ],
  [/^docs\/site\/.*\.tsx$/, /marker/, "an element of SVG"],
  [/^docs\/strings\/en\.ts$/, /vendor/, "a word that readers may search for"],
];

const root = fileURLToPath(new URL("..", import.meta.url));
const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
  .trim()
  .split("\n")
  .filter((path) => !foreign.test(path));

const isOtherwise = (path: string, not: RegExp, line: string) =>
  otherwise.some(([file, word]) => file.test(path) && not.test(word.source) && word.test(line));

test.each(replaced)("no file says %s", (not, write) => {
  const found = files.flatMap((path) =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        not.test(line) && !isOtherwise(path, not, line)
          ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)} → ${write}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});
