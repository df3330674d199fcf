// Runs the route handler of route.mjs against the mock: once with its token, once without.
import assert from "node:assert/strict";
import { startMock } from "@cce-addons/mock";
import { GET } from "./route.mjs";

const mock = await startMock({ transitionMs: 0 });
try {
  process.env.CCE_URL = mock.url;
  process.env.CCE_TOKEN = "any-token";
  const url = "http://localhost/addons?cluster=6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";
  const response = await GET(new Request(url));
  assert.equal(response.status, 200);
  assert.ok(Array.isArray(await response.json()));

  const rejected = await GET(new Request("http://localhost/addons"));
  const text = await rejected.text();
  assert.equal(rejected.status, 400, text);
  assert.ok(!text.includes("any-token"));
} finally {
  await mock.close();
}
