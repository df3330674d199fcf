import type * as nodeCrypto from "node:crypto";

/** SHA-256 and its keyed form, both as lower-case hex. */
export interface Hash {
  /** SHA-256 of a string in UTF-8. */
  sha256(text: string): string | Promise<string>;
  /** HMAC-SHA-256 of a string in UTF-8. */
  hmac(key: string, text: string): string | Promise<string>;
}

/** Node's crypto where available, which is synchronous and ten times as fast, else WebCrypto. */
export function platformHash(): Hash {
  const found = (globalThis as Host).process?.getBuiltinModule?.("node:crypto");
  return found ? nodeHash(found) : webHash;
}

interface Host {
  process?: { getBuiltinModule?(name: "node:crypto"): typeof nodeCrypto };
}

function nodeHash(crypto: typeof nodeCrypto): Hash {
  const digest = (hash: nodeCrypto.Hash | nodeCrypto.Hmac, text: string) =>
    hash.update(text).digest("hex");
  return {
    sha256: (text) => digest(crypto.createHash("sha256"), text),
    hmac: (key, text) => digest(crypto.createHmac("sha256", key), text),
  };
}

const encoder = new TextEncoder();

/** WebCrypto: browsers on https or localhost, and workers. */
export const webHash: Hash = {
  sha256: async (text) => hex(await subtle().digest("SHA-256", encoder.encode(text))),
  async hmac(key, text) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const secret = await subtle().importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
    return hex(await subtle().sign("HMAC", secret, encoder.encode(text)));
  },
};

function subtle(): SubtleCrypto {
  if (!globalThis.crypto?.subtle) {
    throw new TypeError("signing needs WebCrypto: https or localhost");
  }
  return crypto.subtle;
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => (byte + 256).toString(16).slice(1)).join("");
}
