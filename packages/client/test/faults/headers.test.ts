import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { akskAuth, createFetch, createSend, tokenAuth } from "../../src/index.ts";
import { nodeTransport } from "../../src/node/index.ts";
import { good, response, startFaultServer } from "./server.ts";
import { afterTest, say, withEveryTransport } from "./set-up.ts";

const body = { clusterID: "c-1", addonTemplateName: "coredns", version: "1.0.0", values: {} };

/** The headers of a request as sent, by lower-case name. */
function headersOf(request = ""): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of request.split("\r\n\r\n")[0]?.split("\r\n").slice(1) ?? []) {
    const [name = "", value = ""] = line.split(/: ?(.*)/);
    found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), value]);
  }
  return found;
}

/** Verifies a signature the way the gateway does: by the headers that arrived. */
function isSignedRightly(request = "", sk = "canary-sk"): boolean {
  const headers = headersOf(request);
  const [authorization = ""] = headers.get("authorization") ?? [];
  const [, names = "", signature] =
    /SignedHeaders=([^,]+), Signature=(\w+)/.exec(authorization) ?? [];
  const [method, target = ""] = request.split(" ");
  const [path, query = ""] = target.split("?");
  const sha = (text: string) => createHash("sha256").update(text).digest("hex");
  const lines = names.split(";").map((name) => `${name}:${headers.get(name)?.join(", ")}\n`);
  const content = request.slice(request.indexOf("\r\n\r\n") + 4);
  const canonical = [method, `${path}/`, query, lines.join(""), names, sha(content)].join("\n");
  const text = `SDK-HMAC-SHA256\n${headers.get("x-sdk-date")}\n${sha(canonical)}`;
  return createHmac("sha256", sk).update(text).digest("hex") === signature;
}

withEveryTransport((setUp) => {
  test("sends headers of the client and of the call, each once, in whichever case", async () => {
    const { client, server } = await setUp(say(good), {
      headers: { "X-Project": "of the client", "x-request-source": "client" },
    });
    const headers = {
      "x-project": "of the call",
      "X-AUTH-TOKEN": "mine",
      authorization: "mine",
      "CONTENT-TYPE": "application/json;charset=utf-8",
    };
    await client.install(body, { headers });
    const sent = headersOf(server.requests[0]);
    expect(sent.get("x-project")).toEqual(["of the call"]);
    expect(sent.get("x-request-source")).toEqual(["client"]);
    expect(sent.get("content-type")).toEqual(["application/json;charset=utf-8"]);
    for (const name of ["x-auth-token", "authorization"]) {
      expect(sent.get(name)?.length ?? 0).toBeLessThan(2);
    }
    const token = sent.get("x-auth-token")?.[0];
    expect(token === "canary-token" || isSignedRightly(server.requests[0])).toBe(true);
  });

  test("passes headers of waits and ensure on to each request", async () => {
    const { client, server } = await setUp(say(response("200 OK", {}, '{"items":[]}'), good, good));
    const headers = { "X-Trace": "t-1" };
    await client.ensure(body, { headers });
    expect(server.requests.map((request) => headersOf(request).get("x-trace"))).toEqual(
      Array.from({ length: 3 }, () => ["t-1"]),
    );
  });
});

for (const fetch of [undefined, nodeTransport()]) {
  const transport = fetch ? "node transport" : "global fetch";
  const make = async (auth = akskAuth({ ak: "canary-ak", sk: "canary-sk" })) => {
    const server = await startFaultServer(say(response("200 OK", {}, "{}")));
    afterTest(() => {
      fetch?.close();
      return server.close();
    });
    return { server, signed: createFetch(createSend({ auth, fetch })) };
  };

  test.each(["Content-Type", "content-type", "CONTENT-TYPE"])(
    `signs %s on the way through createFetch, ${transport}`,
    async (name) => {
      const { server, signed } = await make();
      const init = { method: "POST", body: "{}", headers: { [name]: "application/json" } };
      await signed(`${server.url}/api/v3/addons`, init);
      const [request] = server.requests;
      expect(headersOf(request).get("authorization")?.[0]).toContain("SignedHeaders=content-type;");
      expect(isSignedRightly(request)).toBe(true);
    },
  );

  test(`signs the caller's own host, ${transport}`, async () => {
    const server = await startFaultServer(say(response("200 OK", {}, "{}")));
    afterTest(() => server.close());
    const auth = akskAuth({ ak: "canary-ak", sk: "canary-sk" });
    const send = createSend({ auth, fetch: nodeTransport() });
    const url = `${server.url}/api/v3/addons`;
    await send({ method: "GET", url, path: "/", headers: { hOsT: "cce.example.com" } });
    expect(headersOf(server.requests[0]).get("host")).toEqual(["cce.example.com"]);
    expect(isSignedRightly(server.requests[0])).toBe(true);
  });

  test(`returns binary and text responses unchanged through createFetch, ${transport}`, async () => {
    const bytes = Buffer.from([0, 255, 254, 13, 10, 128, 200, 0]);
    const head = response("200 OK", {
      "Content-Type": "image/png",
      "Content-Length": `${bytes.length}`,
    });
    const server = await startFaultServer(
      say(Buffer.concat([Buffer.from(head), bytes]), response("404 Not Found", {}, "plain text")),
    );
    afterTest(() => server.close());
    const plain = createFetch(createSend({ auth: tokenAuth("canary-token"), fetch }));
    const response1 = await plain(`${server.url}/logo`);
    expect(Buffer.from(await response1.arrayBuffer())).toEqual(bytes);
    expect(response1.headers.get("content-type")).toBe("image/png");
    const response2 = await plain(`${server.url}/logo`);
    expect([response2.status, await response2.text()]).toEqual([404, "plain text"]);
  });
}
