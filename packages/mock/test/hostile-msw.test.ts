import { afterAll, expect, test } from "vitest";
import { createAddonHandlers } from "../src/msw.ts";
import { cluster, install } from "./calls.ts";
import { badBodies, oddBodies } from "./hostile-inputs.ts";

// The hostile inputs of the server, as far as a page can send them: what `fetch` rejects never reaches the handlers.
const origin = "https://cce.cn-north-4.myhuaweicloud.com";
const mock = createAddonHandlers({ baseUrl: origin, transitionMs: 0 });
const addons = "/api/v3/addons";
const json = { "X-Auth-Token": "a", "Content-Type": "application/json" };

/** Passes a request through the handlers. Returns nothing when it is not for the mock, so that nothing leaves this machine. */
async function send(target: string, init: RequestInit & { duplex?: "half" } = {}) {
  const url = target.startsWith("http") ? target : origin + target;
  const request = new Request(url, { headers: { "X-Auth-Token": "a" }, ...init });
  for (const handler of mock.handlers) {
    const result = await handler.run({ request, requestId: "1" });
    if (result?.response !== undefined) {
      return result.response;
    }
  }
  return undefined;
}
const post = (body: BodyInit) => send(addons, { method: "POST", headers: json, body });

/** Whether a body is an error in the shape that is declared. */
async function expectError(response: Response | undefined, status: number) {
  expect(response?.status).toBe(status);
  const body = await response?.json();
  expect(body).toEqual({ code: expect.any(String), message: expect.any(String) });
  expect(body.message.length).toBeLessThan(5000);
  expect(response?.headers.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
  return body.message;
}

test.each(badBodies)(
  "through the handlers, a body of %s is rejected with 400",
  async (_name, body) => {
    await expectError(await post(body), 400);
  },
);

test.each(oddBodies)(
  "through the handlers, a body with %s is accepted unchanged",
  async (_name, body) => {
    const response = await post(body);
    expect(response?.status).toBe(200);
    const made = await response?.json();
    expect(JSON.stringify(made.spec.values)).toContain(
      JSON.stringify(JSON.parse(body).spec.values).slice(1, -1),
    );
    expect(({} as { x?: unknown }).x).toBeUndefined();
    await send(`${addons}/${made.metadata.uid}`, { method: "DELETE" });
  },
);

test("through the handlers, bytes that are not UTF-8 are rejected", async () => {
  const message = await expectError(await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22])), 400);
  expect(message).toContain("not UTF-8");
});

test("through the handlers, a body of 11 MB is rejected with 413", async () => {
  const message = await expectError(await post(" ".repeat(11_000_000)), 413);
  expect(message).toBe("The body is larger than 1048576 bytes");
});

test.each<[string, number | "is left alone"]>([
  ["/%", "is left alone"],
  ["/api/v3/addons/%", 400],
  ["/api/v3/addons/%E0%A4%A", 400],
  ["/api/v3/addons/%00", 400],
  ["/api/v3/addons/%2F..%2F", 400],
  ["/api/v3/addons/../addons", 400], // a URL has no dots by then
  ["/api/v3/../../etc/passwd", "is left alone"],
  ["//api/v3/addons", "is left alone"],
  ["/api/v3/addons/", 400],
  [`/api/v3/addons/${"a".repeat(300)}`, 400],
  [`/${"a".repeat(9000)}`, "is left alone"],
  ["/api/v3/addons?cluster_id=%", 200],
  ["/api/v3/addons?cluster_id=", 400],
  ["/api/v3/addons?cluster_id=a&cluster_id=b", 400],
  ["/api/v3/addons?__proto__=1&cluster_id=x", 200],
  ["http://elsewhere/api/v3/addontemplates", "is left alone"],
  ["/*", "is left alone"],
])("through the handlers, the address %s gets %s", async (target, expected) => {
  const response = await send(target);
  expect(response?.status ?? "is left alone").toBe(expected);
  if (expected === 400) {
    await expectError(response, 400);
  }
});

test.each([
  ["a header with a bare CR", { headers: { "X-A": "b\rc" } }],
  ["a header with a bare LF", { headers: { "X-A": "b\nc" } }],
  ["a header with NUL", { headers: { "X-A": "b\0c" } }],
  ["a method that has a space", { method: "BREW TEA" }],
  ["a body where none may be", { method: "GET", body: "a" }],
])("fetch itself rejects %s", async (_name, init) => {
  await expect(send(addons, init)).rejects.toThrow(TypeError);
});

const listed = `${addons}?cluster_id=${cluster}`;
test.each<[string, string, RequestInit, number]>([
  ["headers of 20 kB", listed, { headers: { ...json, "X-A": "a".repeat(20_000) } }, 200],
  ["a method that is none", addons, { method: "BREW" }, 405],
  ["a strange expectation", addons, { method: "POST", headers: { ...json, Expect: "more" } }, 400],
  [
    "two lengths",
    addons,
    { method: "POST", headers: { ...json, "Content-Length": "1, 2" }, body: "{}" },
    400,
  ],
  [
    "an Accept that is no media type",
    listed,
    { headers: { ...json, Accept: ";;;", Prefer: "code=200" } },
    200,
  ],
  ["a Prefer that is nonsense", listed, { headers: { ...json, Prefer: "code=999999" } }, 400],
])("through the handlers, %s is responded to", async (_name, target, init, status) => {
  const response = await send(target, init);
  if (status < 400) {
    expect(response?.status).toBe(status);
  } else {
    await expectError(response, status);
  }
});

test("through the handlers, a body that breaks off is a network error", async () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new Uint8Array([0x7b]));
      stream.error(new Error("the sender is gone"));
    },
  });
  const response = await send(addons, { method: "POST", headers: json, body, duplex: "half" });
  expect(response?.type).toBe("error");
});

test("through the handlers, 1000 bodies that never end do not keep others from being served", async () => {
  const streams: ReadableStreamDefaultController[] = [];
  const waiting = Array.from({ length: 1000 }, () => {
    const body = new ReadableStream({ start: (stream) => void streams.push(stream) });
    return send(addons, { method: "POST", headers: json, body, duplex: "half" });
  });
  expect((await send("/api/v3/addontemplates"))?.status).toBe(200);
  for (const stream of streams) {
    stream.close();
  }
  const statuses = (await Promise.all(waiting)).map((response) => response?.status);
  expect(new Set(statuses)).toEqual(new Set([400]));
});

test("through the handlers, requests that are sent together get their own responses", async () => {
  const names = Array.from({ length: 50 }, (_, at) => `together-${at}`);
  const made = await Promise.all(
    names.map(async (name) => {
      const response = await post(JSON.stringify(install(name, "1", "together")));
      const { spec } = await (response ?? Response.error()).json();
      return spec.addonTemplateName;
    }),
  );
  expect(made).toEqual(names);
});

afterAll(async () => {
  // after all that the handlers still respond
  expect((await send("/api/v3/addontemplates"))?.status).toBe(200);
});
