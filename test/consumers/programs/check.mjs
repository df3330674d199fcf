// Checks the mock with the command, as a check of a service would run in continuous integration.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startMock } from "@cce-addons/mock";

const mock = await startMock();
const args = ["--endpoint", mock.url, "--cluster-id", "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04"];
const env = { ...process.env, HUAWEICLOUD_TOKEN: "any" };
// rejects when the exit status is not 0
const { stdout, stderr } = await promisify(execFile)("node_modules/.bin/cce-addons-check", args, {
  env,
});
await mock.close();
assert.equal(stdout, "");
assert.match(stderr, /^cce-addons-check: \d+ responses, 0 mismatches$/m);
