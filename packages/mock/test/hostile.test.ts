import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call as callPlain, cluster } from "./calls.ts";
import { badBodies, oddBodies } from "./hostile-inputs.ts";
import { callTls } from "./tls-calls.ts";

/** A mock that has time for a busy machine, and one that soon gives up on those who do not finish. */
const start = async (tls?: true) => ({
  mock: await startMock({ transitionMs: 0, allowHosts: ["elsewhere"], tls }),
  impatient: await startMock({
    limits: { headersMs: tls ? 1000 : 300, requestMs: tls ? 2000 : 600, idleMs: 1000 },
    tls,
  }),
});
const transports = [
  { name: "http", call: callPlain, ...(await start()) },
  { name: "https", call: callTls, ...(await start(true)) },
] as const;
afterAll(() =>
  Promise.all(transports.flatMap(({ mock, impatient }) => [mock.close(), impatient.close()])),
);
const addons = "/api/v3/addons";

const head = (line: string, ...headers: string[]) =>
  [line, "Host: localhost", "Connection: close", "X-Auth-Token: a", ...headers, "", ""].join(
    "\r\n",
  );
const posted = (body: string, type = "application/json") =>
  head(
    `POST ${addons} HTTP/1.1`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ) + body;

describe.each(transports)("over $name", ({ name, mock, impatient, call }) => {
  /** Writes bytes to the mock and reads until it closes the connection. */
  function raw(bytes: string | Buffer, { url } = mock): Promise<string> {
    const port = Number(new URL(url).port);
    return new Promise((resolve) => {
      let text = "";
      const write = () => socket.write(bytes);
      const socket =
        name === "http"
          ? connect(port, "127.0.0.1", write)
          : connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false }, write);
      socket.on("data", (part) => {
        text += part;
      });
      socket.on("error", () => undefined).on("close", () => resolve(text));
    });
  }
  test.each(badBodies)("a body of %s is rejected with 400", async (_name, body) => {
    const { status, body: reply } = await call(mock, "POST", addons, body);
    expect([status, reply]).toEqual([400, { code: "CCE.03400001", message: expect.any(String) }]);
    expect(reply.message.length).toBeLessThan(5000);
  });

  test.each(oddBodies)("a body with %s is accepted unchanged", async (_name, body) => {
    const { status, body: made } = await call(mock, "POST", addons, body);
    expect(status).toBe(200);
    expect(JSON.stringify(made.spec.values)).toContain(
      JSON.stringify(JSON.parse(body).spec.values).slice(1, -1),
    );
    expect(({} as { x?: unknown }).x).toBeUndefined();
    await call(mock, "DELETE", `${addons}/${made.metadata.uid}`);
  });

  test("bytes that are not UTF-8 are rejected", async () => {
    const bytes = Buffer.concat([
      Buffer.from(posted("{}}}").slice(0, -4)),
      Buffer.from([0x22, 0xff, 0xfe, 0x22]),
    ]);
    expect(await raw(bytes)).toMatch(/^HTTP\/1.1 400 .*not UTF-8/s);
  });

  test("a body of 11 MB is rejected with 413", async () => {
    const { status, body } = await call(mock, "POST", addons, " ".repeat(11_000_000)).catch(
      async () => {
        // the connection may end before all is sent; what was responded is seen without waiting for that
        const text = await raw(
          head(
            `POST ${addons} HTTP/1.1`,
            "Content-Type: application/json",
            "Content-Length: 11000000",
          ),
        );
        return {
          status: Number(text.slice(9, 12)),
          body: JSON.parse(text.slice(text.indexOf("{"))),
        };
      },
    );
    expect([status, body.message]).toEqual([413, "The body is larger than 1048576 bytes"]);
  });

  test.each([
    ["%", 400],
    ["/api/v3/addons/%", 400],
    ["/api/v3/addons/%E0%A4%A", 400],
    ["/api/v3/addons/%00", 400],
    ["/api/v3/addons/%2F..%2F", 400],
    ["/api/v3/addons/../addons", 404],
    ["/api/v3/../../etc/passwd", 404],
    ["//api/v3/addons", 404],
    ["/api/v3/addons/", 400],
    [`/api/v3/addons/${"a".repeat(300)}`, 400],
    [`/${"a".repeat(9000)}`, 400],
    ["/api/v3/addons?cluster_id=%", 200],
    ["/api/v3/addons?cluster_id=", 400],
    ["/api/v3/addons?cluster_id=a&cluster_id=b", 400],
    ["/api/v3/addons?__proto__=1&cluster_id=x", 200],
    ["http://elsewhere/api/v3/addontemplates", 200],
    ["*", 404],
  ])("the address %s is gets %i", async (target, status) => {
    const text = await raw(head(`GET ${target} HTTP/1.1`));
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(text.toLowerCase()).toContain("x-request-id: ");
  });

  test.each([
    ["a header with a bare CR", head("GET / HTTP/1.1", "X-A: b\rc"), 400],
    ["a header with a bare LF", head("GET / HTTP/1.1", "X-A: b\nc"), 400],
    ["a header with NUL", head("GET / HTTP/1.1", "X-A: b\0c"), 400],
    ["headers of 20 kB", head("GET / HTTP/1.1", `X-A: ${"a".repeat(20_000)}`), 431],
    ["no HTTP at all", "\x16\x03\x01\x02\x00\r\n\r\n", 400],
    ["a method that is none", head("BREW / HTTP/1.1"), 400],
    ["a strange expectation", head("POST / HTTP/1.1", "Expect: more", "Content-Length: 0"), 417],
    ["two lengths", head(`POST ${addons} HTTP/1.1`, "Content-Length: 1", "Content-Length: 2"), 400],
    [
      "broken chunks",
      `${head(`POST ${addons} HTTP/1.1`, "Transfer-Encoding: chunked")}zz\r\n`,
      400,
    ],
    [
      "an Accept that is no media type",
      head(`GET ${addons}?cluster_id=${cluster} HTTP/1.1`, "Accept: ;;;", "Prefer: code=200"),
      200,
    ],
    [
      "a Prefer that is nonsense",
      head(`GET ${addons}?cluster_id=${cluster} HTTP/1.1`, "Prefer: code=999999"),
      400,
    ],
  ])("%s gets the declared error shape", async (_name, bytes, status) => {
    const text = await raw(bytes);
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (status >= 400) {
      const body = JSON.parse(text.slice(text.indexOf("{")));
      expect(body).toEqual({ code: expect.any(String), message: expect.any(String) });
    }
  });

  test.each([
    ["the headers", "GET / HTTP/1.1\r\nHost: localhost\r\n"],
    [
      "the body",
      head(`POST ${addons} HTTP/1.1`, "Content-Type: application/json", "Content-Length: 100"),
    ],
  ])("a sender that never ends %s gets 408, and the connection is closed", async (_name, bytes) => {
    expect(await raw(bytes, impatient)).toMatch(/^HTTP\/1.1 408 .*did not arrive in time/s);
  });

  test("1000 silent connections do not keep others from being served", async () => {
    const port = Number(new URL(impatient.url).port);
    const idle = Array.from({ length: 1000 }, () =>
      connect(port, "127.0.0.1")
        .on("error", () => undefined)
        .resume(),
    );
    const event = (name: "connect" | "close") =>
      Promise.all(idle.map((socket) => new Promise((resolve) => socket.once(name, resolve))));
    const closed = event("close"); // the first may be closed before the others are served
    await event("connect");
    expect((await call(impatient, "GET", "/api/v3/addontemplates")).status).toBe(200);
    // and the mock lets go of them by itself
    await closed;
  });

  test("pipelined requests get their responses in order", async () => {
    const one = `GET ${addons}/first HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: a\r\n\r\n`;
    const text = await raw(
      one + one.replace("first", "none") + head("PATCH /api/v3/addons HTTP/1.1"),
    );
    expect([...text.matchAll(/HTTP\/1.1 (\d+)/g)].map((found) => found[1])).toEqual([
      "400",
      "400",
      "405",
    ]);
  });

  test("after all that the mock still responds", async () => {
    expect((await call(mock, "GET", "/api/v3/addontemplates")).status).toBe(200);
  });
});
