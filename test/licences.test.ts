import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const script = new URL("../release/check-licences.ts", import.meta.url).pathname;
const check = (list: object) =>
  spawnSync(process.execPath, ["--import", "tsx", script], {
    input: JSON.stringify(list),
    encoding: "utf8",
  });
const mit = { MIT: [{ name: "commander", versions: ["14.0.3"] }] };

test("a dependency under a licence that is not allowed is rejected by name", () => {
  const { status, stderr } = check({
    ...mit,
    "GPL-3.0-only": [{ name: "copyleft", versions: ["1.0.0", "2.0.0"] }],
    Unknown: [{ name: "silent", versions: ["3.0.0"] }],
  });
  expect(status).toBe(1);
  expect(stderr).toContain("GPL-3.0-only is not an allowed licence: copyleft 1.0.0, 2.0.0");
  expect(stderr).toContain("Unknown is not an allowed licence: silent 3.0.0");
});

test("allowed licences print nothing, an empty list is an error", () => {
  expect(check(mit)).toMatchObject({ status: 0, stderr: "" });
  expect(check({})).toMatchObject({ status: 1 });
});
