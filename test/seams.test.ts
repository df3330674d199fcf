import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Tools without further releases, and the one file that imports each. Benches and generators use their own copies. */
const seams = [
  { tool: "openapi-typescript", file: "packages/types/scripts/render.ts" },
  { tool: "openapi-fetch", file: "packages/client/src/raw.ts" },
];

test.each(seams)("only $file imports $tool", ({ tool, file }) => {
  const imports = `(from|import|require)[ (]*["']${tool}["'/]`;
  const where = ["packages", "apps", "docs", "spec", ":!*/bench/*", ":!*.patch"];
  const found = execFileSync("git", ["grep", "-lE", imports, "--", ...where], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    encoding: "utf8",
  });
  expect(found.trim().split("\n")).toEqual([file]);
});
