import type { Socket } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { AddonDecodeError, AddonNetworkError, AddonServerError } from "../../src/index.ts";
import { good, instance, response } from "./server.ts";
import { reset, say, withEveryTransport } from "./set-up.ts";

const encoded = (encoding: string, body: Buffer) =>
  Buffer.concat([
    Buffer.from(
      response("200 OK", { "Content-Encoding": encoding, "Content-Length": `${body.length}` }),
    ),
    body,
  ]);
const once = { retry: { limit: 0 } };

/** A body that does not end. */
const endless = (status: string) => (socket: Socket) => {
  socket.write(`HTTP/1.1 ${status}\r\nX-Request-Id: req-1\r\nTransfer-Encoding: chunked\r\n\r\n`);
  const push = () => {
    while (!socket.destroyed && socket.write(`400\r\n${"x".repeat(1024)}\r\n`)) {}
  };
  socket.on("drain", push);
  push();
};

withEveryTransport((setUp) => {
  test("knows the status of an error response whose body does not end", async () => {
    const { client } = await setUp(endless("500 Internal Server Error"));
    const failed = client.get("u-1", once);
    await expect(failed).rejects.toThrow(AddonServerError);
    await expect(failed).rejects.toMatchObject({ status: 500, requestId: "req-1" });
  });

  test("retries an error response whose body is too long by its status", async () => {
    const { client, server } = await setUp(
      (socket, { number }) =>
        number === 1 ? endless("503 Service Unavailable")(socket) : socket.write(good),
      { maxBodyBytes: 10_000 },
    );
    await client.get("u-1");
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ["gzip", gzipSync(instance)],
    ["x-gzip", gzipSync(instance)],
    ["GZIP", gzipSync(instance)],
    ["deflate", deflateSync(instance)],
    ["deflate", deflateRawSync(instance)],
    ["br", brotliCompressSync(instance)],
    ["gzip, br", brotliCompressSync(gzipSync(instance))],
  ])("reads a body in %s", async (encoding, body) => {
    const { client } = await setUp(say(encoded(encoding, body)));
    expect(await client.get("u-1")).toMatchObject({ metadata: { uid: "u-1" } });
  });

  test("limits what a compressed body becomes", async () => {
    const { client } = await setUp(say(encoded("gzip", gzipSync(" ".repeat(1_000_000)))), {
      maxBodyBytes: 100_000,
    });
    await expect(client.get("u-1")).rejects.toThrow("the response is longer than 100000 bytes");
  });

  test("rejects a compressed body that is cut off or is not compressed", async () => {
    const compressed = gzipSync(instance);
    const { client } = await setUp(
      say(
        encoded("gzip", compressed.subarray(0, compressed.length - 20)),
        encoded("gzip", Buffer.from(instance)),
      ),
    );
    await expect(client.get("u-1", once)).rejects.toMatchObject({
      name: expect.stringMatching(/^Addon(Network|Decode)Error$/),
    });
    await expect(client.get("u-1", once)).rejects.toThrow(AddonNetworkError);
  });

  test("ignores a byte-order mark", async () => {
    const chunked = (text: string) =>
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;
    const marked = `\ufeff${instance}`;
    const { client } = await setUp(say(response("200 OK", {}, marked), chunked(marked)));
    expect(await client.get("u-1")).toMatchObject({ metadata: { uid: "u-1" } });
    expect(await client.get("u-1")).toMatchObject({ metadata: { uid: "u-1" } });
  });

  test("names the status when the connection breaks off during an error response", async () => {
    const cut = response("502 Bad Gateway", { "Content-Length": "100" }, "half of");
    const { client } = await setUp((socket) =>
      socket.write(cut, () => setImmediate(reset, socket)),
    );
    const failed = client.get("u-1", once);
    await expect(failed).rejects.toThrow(AddonNetworkError);
    await expect(failed).rejects.toThrow("during the 502 response");
  });

  test.each(["null", "42", '"text"', "[]", "{}", '{"spec":1,"status":2}'])(
    "rejects JSON of another shape: %s",
    async (text) => {
      const { client } = await setUp(say(response("200 OK", {}, text)));
      await expect(client.get("u-1")).rejects.toThrow(AddonDecodeError);
    },
  );

  test("reads a response whose parts arrive byte by byte", async () => {
    const { client } = await setUp((socket) => {
      for (const byte of Buffer.from(good)) {
        socket.write(Buffer.from([byte]));
      }
    });
    expect(await client.get("u-1")).toMatchObject({ metadata: { uid: "u-1" } });
  });

  test("raw.DELETE accepts the bare word", async () => {
    const { client } = await setUp(
      say(response("200 OK", { "Content-Type": "text/plain" }, "success")),
    );
    const { data, response: received } = await client.raw.DELETE("/api/v3/addons/{id}", {
      params: { path: { id: "u-1" } },
    });
    expect(received.status).toBe(200);
    expect(data).toBe("success");
  });
});
