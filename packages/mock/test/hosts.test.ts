import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { startMock } from "../src/index.ts";

const strict = await startMock({});
const open = await startMock({ allowHosts: ["mock.test", "*.myhuaweicloud.com"] });
afterAll(() => Promise.all([strict.close(), open.close()]));

/** Sends a request with a host of its own. */
function get({ url }: { url: string }, host: string, path = "/api/v3/addontemplates") {
  return new Promise<[number, string]>((resolve, reject) => {
    const headers = { Host: host, "X-Auth-Token": "a" };
    request({ port: new URL(url).port, host: "127.0.0.1", path, headers }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve([response.statusCode ?? 0, text]));
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  "localhost",
  "LOCALHOST:80",
  "localhost.",
  "app.localhost",
  "127.0.0.1",
  "127.1.2.3:1",
  "[::1]:4010",
])("the loopback name %s is allowed", async (host) =>
  expect((await get(strict, host))[0]).toBe(200),
);

test.each([
  "evil.example",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "10.0.0.1",
  "xlocalhost",
])("a page that came from %s cannot use the mock", async (host) => {
  const [status, text] = await get(strict, host);
  expect([status, text]).toEqual([403, expect.stringContaining(`--allow-host ${host}`)]);
  expect((await get(strict, host, "/__mock/state"))[0]).toBe(403);
});

test.each([
  ["mock.test:4010", 200],
  ["cce.cn-north-4.myhuaweicloud.com", 200],
  ["4f1c2e9a.cce.eu-west-101.myhuaweicloud.com:443", 200],
  ["myhuaweicloud.com", 403],
  ["evilmyhuaweicloud.com", 403],
  ["sub.mock.test", 403],
])("of the hosts that were allowed, %s gets %i", async (host, status) => {
  expect((await get(open, host))[0]).toBe(status);
});

test("a request in the form for a proxy is checked by the host in its target", async () => {
  const target = (host: string) => `http://${host}/api/v3/addontemplates`;
  const allowed = await get(open, "localhost", target("cce.cn-north-4.myhuaweicloud.com"));
  expect(allowed[0]).toBe(200);
  expect((await get(open, "localhost", target("evil.example")))[0]).toBe(403);
  expect((await get(open, "localhost", target("localhost@evil.example")))[0]).toBe(403);
});

test.each([
  ["GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["GET / HTTP/1.0\r\n\r\n", 404],
  ["CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 405],
])("%j gets %i in the usual shape", async (bytes, status) => {
  const text = await new Promise<string>((resolve) => {
    let all = "";
    const socket = connect(Number(new URL(strict.url).port), "127.0.0.1");
    socket
      .on("connect", () => socket.write(bytes))
      .on("data", (part) => {
        all += part;
      })
      .on("close", () => resolve(all));
  });
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(text.slice(text.indexOf("{")))).toMatchObject({ code: expect.any(String) });
});

test("what is not a host name cannot be allowed", async () => {
  for (const host of ["https://x", "x:1", "*", "*.", ""]) {
    await expect(startMock({ allowHosts: [host] })).rejects.toThrow("allowHosts must be names");
  }
});
