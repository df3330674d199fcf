import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { afterAll, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { install } from "./calls.ts";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "cce-addons-tls-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends a request over https. @returns status, body, and the names of the certificate. */
function send(url: string, path: string, body?: string, host = "localhost") {
  return new Promise<{ status: number; text: string; names: string }>((resolve, reject) => {
    const headers = {
      Host: host,
      "X-Auth-Token": "any",
      ...(body !== undefined && { "Content-Type": "application/json" }),
    };
    const options = { method: body === undefined ? "GET" : "POST", headers };
    request(url + path, { ...options, rejectUnauthorized: false, agent: false }, (response) => {
      let text = "";
      const { subjectaltname = "" } = (
        response.socket as ReturnType<typeof connect>
      ).getPeerCertificate();
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text, names: subjectaltname }),
      );
    })
      .on("error", reject)
      .end(body);
  });
}

test("with tls the mock serves https, for the hosts that are allowed", async () => {
  const mock = await startMock({ tls: true, allowHosts: ["*.myhuaweicloud.com"] });
  expect(mock.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const { status, names } = await send(mock.url, "/api/v3/addontemplates");
  expect([status, names]).toEqual([200, expect.stringContaining("*.myhuaweicloud.com")]);
  const host = "cce.cn-north-4.myhuaweicloud.com";
  expect((await send(mock.url, "/api/v3/addontemplates", undefined, host)).status).toBe(200);
  expect((await send(mock.url, "/api/v3/addontemplates", undefined, "evil.example")).status).toBe(
    403,
  );
  expect((await send(mock.url, "/api/v3/addons", JSON.stringify(install()))).status).toBe(200);
  await mock.close();
});

test.each([
  [
    "malformed JSON",
    "POST /api/v3/addons HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: a\r\nContent-Type: application/json\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{",
    400,
  ],
  ["a stray %", "GET /% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400],
  ["no HTTP at all", "\x16\x03\x01\r\n\r\n", 400],
  [
    "headers of 20 kB",
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
    431,
  ],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
])("over https, %s gets the declared error shape", async (_name, bytes, status) => {
  const mock = await startMock({ tls: true });
  const text = await new Promise<string>((resolve) => {
    let all = "";
    const port = Number(new URL(mock.url).port);
    const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false }, () =>
      socket.write(bytes),
    );
    socket
      .on("data", (part) => {
        all += part;
      })
      .on("error", () => undefined)
      .on("close", () => resolve(all));
  });
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(text.slice(text.indexOf("{")))).toMatchObject({ code: expect.any(String) });
  await mock.close();
});

test("a certificate can be given, and what is wrong with it is said", async () => {
  const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert];
  execFileSync("openssl", [...made, "-subj", "/CN=own", "-addext", "subjectAltName=DNS:own.test"], {
    stdio: "ignore",
  });
  const mock = await runCommand("--port", "0", "--tls-cert", cert, "--tls-key", key);
  expect((await send(mock.url, "/api/v3/addontemplates")).names).toBe("DNS:own.test");
  await mock.stop();
  await expect(runCommand("--tls-cert", cert)).rejects.toThrow("--tls-key is missing");
  writeFileSync(key, "none");
  const tls = { certFile: cert, keyFile: key };
  await expect(startMock({ tls })).rejects.toThrow(`Cannot use ${key}: it is not PEM`);
  const none = { certFile: "/nowhere", keyFile: key };
  await expect(startMock({ tls: none })).rejects.toThrow("Cannot use /nowhere");
});
