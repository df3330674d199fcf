// The program of the guide prints what the guide shows.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { start } from "./official-sdk-start.mjs";

const { mock } = await start({ like: "deployed" });
const env = { ...process.env, HOME: process.cwd(), ADDONS_URL: mock.url };
const { stdout } = await promisify(execFile)(process.execPath, ["official-sdk-example.mjs"], {
  env,
});
await mock.close();
const printed = stdout.split("\n");
for (const line of readFileSync("official-sdk-example.out", "utf8").trim().split("\n")) {
  assert.ok(printed.includes(line), `${line} is not in ${stdout}`);
}
// what the guide warns of: the SDK logs failed requests with their signature
assert.match(stdout, /Authorization: 'SDK-HMAC-SHA256/);
