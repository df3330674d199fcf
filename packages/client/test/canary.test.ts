import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  type Auth,
  akskAuth,
  createAddonClient,
  createFetch,
  createSend,
  type FetchLike,
  passwordAuth,
  tokenAuth,
} from "../src/index.ts";

/** Secrets with the characters that encodings change. */
const secrets = {
  token: "canary/token+with=signs&<more>",
  ak: "CANARYACCESSKEY/1",
  sk: "canary+secret/key==",
  securityToken: "canary-session/token+=",
  password: 'canary"password\\with=signs',
  header: "canary/header+key=",
};

const hex = (char: string) => (char.codePointAt(0) ?? 0).toString(16).padStart(2, "0");
const percent = (text: string) => [...text].map((char) => `%${hex(char)}`).join("");

/** Eight ways in which a gateway may send a string back. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  "\\u escapes": (text) => [...text].map((char) => `\\u00${hex(char)}`).join(""),
  "\\/": (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/"),
  percent: (text) => encodeURIComponent(text),
  "double percent": (text) => encodeURIComponent(percent(text)),
  base64: (text) => btoa(`X-Auth-Token: ${text} `),
  base64url: (text) => Buffer.from(`a${text}`).toString("base64url"),
  "HTML entities": (text) =>
    [...text]
      .map((char, index) => (index % 2 ? `&#x${hex(char)};` : `&#${char.codePointAt(0)};`))
      .join(""),
};

const auths: Readonly<Record<string, () => Auth>> = {
  token: () => tokenAuth(secrets.token),
  "key pair": () => akskAuth(secrets),
};

/** Where what was received comes back. */
const echoes: Readonly<Record<string, (text: string) => Response | Error>> = {
  "a JSON message": (text) => json(403, `{"code":"X.1","message":"denied: ${text}"}`),
  "a JSON code and a field": (text) =>
    json(400, `{"errorCode":"E${text}","errorMessage":"no","a":{"${text}":["${text}"]}}`),
  "a JSON string in JSON": (text) =>
    json(401, JSON.stringify({ error_msg: `{"h":"${text}"}`, error_code: "A.1" })),
  "a page": (text) => new Response(`<html><pre>${text}</pre></html>`, { status: 502 }),
  headers: (text) =>
    new Response("", {
      status: 500,
      headers: { "X-Request-Id": text, "X-Debug": text, "Set-Cookie": `a=${text}` },
    }),
  "an error": (text) =>
    Object.assign(new Error(`failed: ${text}`, { cause: new Error(text) }), {
      code: text,
      config: { text },
    }),
};

function json(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "application/json", "X-Request-Id": "r-1" },
  });
}

/** What was sent that is secret: values of headers, the signature, keys. */
function sentSecrets(headers: Record<string, string>): string[] {
  const { Authorization = "" } = headers;
  return [...Object.values(secrets), Authorization, Authorization.slice(-64)].filter(Boolean);
}

for (const [name, encode] of Object.entries(encodings)) {
  for (const [place, echo] of Object.entries(echoes)) {
    for (const [kind, auth] of Object.entries(auths)) {
      test(`shows no secret that comes back as ${name} in ${place}, with a ${kind}`, async () => {
        const seen: unknown[] = [];
        let sent: string[] = [];
        const fetch: FetchLike = async (_url, { headers }) => {
          sent = sentSecrets(headers);
          const own = sent.filter((secret) => Object.values(headers).join().includes(secret));
          const text = [...own, kind === "key pair" ? secrets.sk : ""].map(encode).join(" | ");
          const result = echo(/header/.test(place) ? text.replace(/[^\x20-\x7e]/g, "") : text);
          if (result instanceof Error) {
            throw result;
          }
          return result;
        };
        const options = {
          headers: { "X-Api-Key": secrets.header },
          ...{ fetch, random: () => 0, retry: { limit: 1 } },
        };
        const log = (line: string) => seen.push(line);
        const client = createAddonClient({
          ...{ baseUrl: "http://127.0.0.1:1", auth: auth(), ...options },
          ...{ onEvent: (event) => seen.push(event), logger: { debug: log, warn: log } },
        });
        const args = { clusterID: "c", addonTemplateName: "t", version: "1", values: {} };
        for (const call of [
          () => client.get("u-1"),
          () => client.install(args),
          () => client.waitUntilRunning("u-1", { timeoutMs: 1_000, intervalMs: 1 }),
          () => client.ensure(args, { intervalMs: 1 }),
          () => client.raw.GET("/api/v3/addontemplates").then(({ error }) => Promise.reject(error)),
        ]) {
          const error: unknown = await call().then(
            () => "no error",
            (thrown: unknown) => thrown,
          );
          expect(error).not.toBe("no error");
          seen.push(error);
          if (error instanceof Error) {
            const { headers, body } = error as Error & { headers?: Headers; body?: unknown };
            seen.push(error.message, error.stack, error.cause, [...(headers ?? [])], body);
          }
        }
        const plain = createFetch(createSend({ auth: auth(), ...options }));
        const response = await plain("http://127.0.0.1:1/x").catch((thrown: unknown) => thrown);
        seen.push(response instanceof Response ? await response.text() : response);
        expectNone(seen, sent);
      });
    }
  }
}

test("shows no password that comes back when signing in", async () => {
  for (const encode of Object.values(encodings)) {
    const fetch: FetchLike = async () =>
      json(
        401,
        `{"error":{"code":"IAM.1","message":"wrong: ${encode(secrets.password).replaceAll(/(?<!\\)"/g, "'")}"}}`,
      );
    const auth = passwordAuth({
      user: "u",
      password: secrets.password,
      domain: "d",
      region: "eu-west-0",
      fetch,
    });
    const client = createAddonClient({ region: "eu-west-0", auth });
    const error = await client.templates().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 401 });
    expectNone([error], [secrets.password]);
  }
});

test("leaves short values alone", async () => {
  const fetch: FetchLike = async () => json(403, '{"code":"X.1","message":"no seven77 here"}');
  const client = createAddonClient({ baseUrl: "http://h", token: "seven77", fetch });
  await expect(client.templates()).rejects.toThrow("no seven77 here");
});

/** Fails when a secret shows, as it is or in any of the encodings. */
function expectNone(seen: readonly unknown[], sent: readonly string[]): void {
  const text = seen
    .flatMap((value) => [
      String(value),
      JSON.stringify(value),
      inspect(value, { depth: 9, showHidden: true }),
    ])
    .join("\n");
  const decoded = decodeAll(text);
  for (const secret of new Set(sent)) {
    const cores = [0, 1, 2].map((at) =>
      Buffer.from("-".repeat(at) + secret)
        .toString("base64")
        .slice(4, -4)
        .replace(/=+$/, ""),
    );
    for (const shown of [secret, ...cores]) {
      expect(decoded.replace(/-/g, "+").replace(/_/g, "/")).not.toContain(
        shown.replace(/-/g, "+").replace(/_/g, "/"),
      );
    }
  }
}

/** Undoes every encoding of the list, repeatedly, independently of how the client does it. */
function decodeAll(text: string): string {
  let all = text;
  for (let round = 0; round < 4; round++) {
    all += all
      .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/\\(["\\/])/g, "$1");
    if (all.length > 2_000_000) {
      break;
    }
  }
  return all;
}
