import type { Socket } from "node:net";
import { expect, test } from "vitest";
import {
  AddonAuthenticationError,
  type AddonClient,
  AddonDecodeError,
  AddonNetworkError,
  AddonNotFoundError,
  AddonRateLimitError,
  AddonServerError,
  AddonTimeoutError,
} from "../../src/index.ts";
import { good, goodGzip, instance, response, startFaultServer } from "./server.ts";
import { afterTest, reset, say, started, withEveryTransport } from "./set-up.ts";

const body = { clusterID: "c-1", addonTemplateName: "coredns", version: "1.0.0", values: {} };
const notFound = JSON.stringify({ errorCode: "CCE.03404001", errorMessage: "Resource not found" });
const read = (client: AddonClient) => client.get({ id: "u-1" });

withEveryTransport((setUp) => {
  test("retries a read whose connection is reset before the response", async () => {
    const { client, server } = await setUp((socket, { number }) =>
      number === 1 ? reset(socket) : socket.write(good),
    );
    const { attempts } = await read(client).withResponse();
    expect(attempts).toBe(2);
    expect(server.requests).toHaveLength(2);
  });

  test("does not retry a creation whose connection is reset: it may have run", async () => {
    const { client, server } = await setUp(reset);
    const error = await client.install(body).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AddonNetworkError);
    expect(error).toMatchObject({ attempts: 1, method: "POST", path: "/api/v3/addons" });
    expect(server.requests).toHaveLength(1);
  });

  test("retries a read whose connection is reset during the body", async () => {
    const { client } = await setUp((socket, { number }) => {
      if (number > 1) {
        socket.write(good);
      } else {
        socket.write(good.slice(0, -20), () => setImmediate(reset, socket));
      }
    });
    expect(await read(client)).toMatchObject({ metadata: { uid: "u-1" } });
  });

  test("names the request when the creation's response breaks off", async () => {
    const { client } = await setUp((socket) => socket.end(good.slice(0, -20)));
    const failed = client.install(body);
    await expect(failed).rejects.toThrow(AddonNetworkError);
    await expect(failed).rejects.toThrow(
      "POST /api/v3/addons: (request req-1): the connection failed",
    );
  });

  test("ends with an error when no headers come within the time limit", async () => {
    const { client, server } = await setUp(() => {}, { requestTimeoutMs: 1_000 });
    const failed = client.install(body);
    await expect(failed).rejects.toThrow(AddonTimeoutError);
    await expect(failed).rejects.toMatchObject({ timeoutMs: 1_000, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("counts reading the body towards the time limit", async () => {
    const { client } = await setUp((socket) => socket.write(good.slice(0, -5)), {
      requestTimeoutMs: 1_000,
    });
    const failed = client.install(body);
    await expect(failed).rejects.toThrow(AddonTimeoutError);
    await expect(failed).rejects.toMatchObject({ timeoutMs: 1_000, requestId: "req-1" });
  });

  test("reports a success with truncated JSON, and does not retry", async () => {
    const { client, server } = await setUp(say(response("200 OK", {}, instance.slice(0, -9))));
    const failed = read(client);
    await expect(failed).rejects.toThrow(AddonDecodeError);
    await expect(failed).rejects.toMatchObject({ status: 200, requestId: "req-1" });
    expect(server.requests).toHaveLength(1);
  });

  for (const status of ["429 Too Many Requests", "503 Service Unavailable"]) {
    test(`retries even a creation after ${status} with Retry-After in seconds`, async () => {
      const { client, waits } = await setUp(say(response(status, { "Retry-After": "7" }), good));
      expect(await client.install(body)).toMatchObject({ metadata: { uid: "u-1" } });
      expect(waits).toEqual([7000]);
    });

    test(`retries even a creation after ${status} with Retry-After as a date`, async () => {
      const date = new Date(started + 9000).toUTCString();
      const { client, waits } = await setUp(say(response(status, { "Retry-After": date }), good));
      expect(await client.install(body)).toMatchObject({ metadata: { uid: "u-1" } });
      expect(waits).toEqual([9000]);
    });
  }

  test("ends the call when Retry-After is beyond the limit, and says when to come back", async () => {
    const limited = response("429 Too Many Requests", { "Retry-After": "86400" });
    const { client, waits, server } = await setUp(say(limited, good));
    const failed = read(client);
    await expect(failed).rejects.toThrow(AddonRateLimitError);
    await expect(failed).rejects.toThrow("retry after 86400 s");
    await expect(failed).rejects.toMatchObject({ retryAfterMs: 86_400_000, attempts: 1 });
    expect(waits).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  test("does not retry a creation after 503 without Retry-After", async () => {
    const { client, server } = await setUp(say(response("503 Service Unavailable"), good));
    await expect(client.install(body)).rejects.toThrow(AddonServerError);
    expect(server.requests).toHaveLength(1);
  });

  test("retries a read after 500, and not a creation", async () => {
    const { client, server } = await setUp(
      say(response("500 Internal Server Error", {}, notFound), good),
    );
    const { attempts } = await read(client).withResponse();
    expect(attempts).toBe(2);
    server.requests.length = 0;
    await expect(client.install(body)).rejects.toMatchObject({ status: 500, attempts: 1 });
  });

  test("retries a read after 502 with HTML, and quotes the text of the last one", async () => {
    const html = "<html><style>b{}</style><h1>502 Bad Gateway</h1></html>";
    const { client, server } = await setUp(
      say(response("502 Bad Gateway", { "Content-Type": "text/html" }, html)),
    );
    const failed = read(client);
    await expect(failed).rejects.toThrow(
      "GET /api/v3/addons/{id}: 502 (request req-1): 502 Bad Gateway",
    );
    await expect(failed).rejects.toMatchObject({ attempts: 3, body: undefined });
    expect(server.requests).toHaveLength(3);
  });

  test("reports a success without a body", async () => {
    const { client } = await setUp(say(response("200 OK")));
    await expect(read(client)).rejects.toThrow(
      "200 (request req-1): expected JSON as declared, got an empty body",
    );
  });

  test("reports 204 where an instance is declared", async () => {
    const { client } = await setUp((socket) =>
      socket.write("HTTP/1.1 204 No Content\r\nX-Request-Id: req-1\r\n\r\n"),
    );
    await expect(read(client)).rejects.toThrow(AddonDecodeError);
    expect(await client.delete({ id: "u-1" })).toBeUndefined();
  });

  test("accepts the deletion's bare word", async () => {
    const { client } = await setUp(
      say(response("200 OK", { "Content-Type": "text/plain" }, "success")),
    );
    expect(await client.delete({ id: "u-1" })).toBeUndefined();
  });

  test("reads good JSON under a wrong content type, and rejects a page that calls itself JSON", async () => {
    const { client } = await setUp(
      say(
        response("200 OK", { "Content-Type": "text/html" }, instance),
        response("200 OK", {}, "<html>Sign in</html>"),
      ),
    );
    expect(await read(client)).toMatchObject({ metadata: { uid: "u-1" } });
    await expect(read(client)).rejects.toThrow(AddonDecodeError);
  });

  test("rejects JSON that is not an instance", async () => {
    const { client } = await setUp(say(response("200 OK", {}, '{"items":[]}')));
    await expect(read(client)).rejects.toThrow("expected JSON as declared, got another shape");
  });

  test("does not follow a redirect, so that credentials stay here", async () => {
    const other = await startFaultServer((socket) => socket.write(good));
    afterTest(() => other.close());
    const moved = response("302 Found", { Location: `${other.url}/api/v3/addons/u-1` });
    const { client, server } = await setUp(say(moved));
    await expect(read(client)).rejects.toThrow(AddonNetworkError);
    await expect(read(client)).rejects.toThrow("redirect");
    expect(other.requests).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  test("reads a compressed response", async () => {
    const { client } = await setUp(say(goodGzip()));
    expect(await read(client)).toMatchObject({ metadata: { uid: "u-1" } });
  });

  test("makes a new connection when the server closed the kept one", async () => {
    const { client, server } = await setUp((socket) => socket.end(good));
    await read(client);
    await read(client);
    expect(await client.install(body)).toMatchObject({ metadata: { uid: "u-1" } });
    expect(server.connections()).toBe(3);
  });

  test("stops reading a body that does not end, and does not retry", async () => {
    const endless = (socket: Socket) => {
      socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      const push = () => {
        while (!socket.destroyed && socket.write(`400\r\n${"x".repeat(1024)}\r\n`)) {}
      };
      socket.on("drain", push);
      push();
    };
    const { client, server } = await setUp(endless, { maxBodyBytes: 100_000 });
    await expect(read(client)).rejects.toThrow("the response is longer than 100000 bytes");
    expect(server.requests).toHaveLength(1);
  });

  test("retries even a creation after connection refused", async () => {
    const { client, server } = await setUp(say(good));
    await server.close();
    const failed = client.install(body);
    await expect(failed).rejects.toThrow(/ECONNREFUSED/);
    await expect(failed).rejects.toMatchObject({ attempts: 3 });
  });

  test("names status, code and request id of an error response", async () => {
    const { client } = await setUp(say(response("404 Not Found", {}, notFound)));
    const failed = read(client);
    await expect(failed).rejects.toThrow(AddonNotFoundError);
    await expect(failed).rejects.toThrow(
      "GET /api/v3/addons/{id}: 404 CCE.03404001 (request req-1): Resource not found",
    );
  });

  test("sends exactly one request with retry.limit 0", async () => {
    const { client, server } = await setUp(
      say(response("429 Too Many Requests", { "Retry-After": "0" })),
    );
    await expect(client.get({ id: "u-1" }, { retry: { limit: 0 } })).rejects.toThrow(
      AddonRateLimitError,
    );
    expect(server.requests).toHaveLength(1);
  });

  test("ends a call with its signal's reason", async () => {
    const { client } = await setUp(() => {});
    const controller = new AbortController();
    const failed = client.get({ id: "u-1" }, { signal: controller.signal });
    controller.abort(new Error("user went away"));
    await expect(failed).rejects.toThrow("user went away");
  });

  test("does not retry with a fixed token that is rejected", async () => {
    const { client, server } = await setUp(say(response("401 Unauthorized", {}, notFound), good));
    await expect(read(client)).rejects.toThrow(AddonAuthenticationError);
    expect(server.requests).toHaveLength(1);
  });
});
