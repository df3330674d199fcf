// Random but reproducible requests for comparing signers: the same seed gives the same requests on
// every machine. Paths hold no space, percent sign or quote, which the official signer encodes twice.

import type { AccessKey } from "../../src/signer/sign.ts";

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";
const pathExtra = "!*()@:$&,=+äßñ中文插件Ж";
const anything = " %'\"<>{}|\\^`[]/?#&=+;,:@$!*()~é漢字🙂\t";

/** A request as both signers take it. */
export interface RandomRequest {
  readonly method: string;
  readonly endpoint: string;
  readonly query: Record<string, string | string[]>;
  readonly data: object | undefined;
  readonly date: Date;
  readonly contentType: boolean;
  readonly key: AccessKey;
}

/** Returns request number `index`, counted from 0. */
export function randomRequest(index: number): RandomRequest {
  const random = mulberry32(index * 2_654_435_761 + 1);
  const below = (limit: number) => Math.floor(random() * limit);
  const text = (alphabet: string, most: number) => {
    const chars = [...alphabet];
    return Array.from({ length: below(most + 1) }, () => chars[below(chars.length)]).join("");
  };
  const method = pick(["GET", "POST", "PUT", "DELETE"], below(4));
  const segments = Array.from({ length: below(5) }, () => `s${text(letters + pathExtra, 10)}`);
  const path = `/${segments.join("/")}${below(4) === 0 && segments.length ? "/" : ""}`;
  const port = below(3) === 0 ? `:${1024 + below(60_000)}` : "";
  const query: Record<string, string | string[]> = {};
  for (let count = below(4); count > 0; count--) {
    const name = text(letters + anything, 6) || "q";
    const many = below(4) === 0;
    query[name] = many
      ? Array.from({ length: below(4) }, () => text(letters + anything, 8))
      : text(letters + anything, 8);
  }
  const withBody = method === "POST" || method === "PUT";
  const data = withBody
    ? pick(
        [
          {},
          { kind: "Addon", note: text(letters + anything, 30) },
          { a: [1, null, { b: text("漢é🙂", 5) }] },
        ],
        below(3),
      )
    : undefined;
  return {
    method,
    endpoint: `https://${text("abcdef", 5) || "cce"}.example.com${port}${path}`,
    query,
    data,
    date: new Date(
      Date.UTC(2015 + below(20), below(12), 1 + below(28), below(24), below(60), below(60)),
    ),
    contentType: withBody && below(2) === 0,
    key: {
      ak: `AK${text(letters, 18)}`,
      sk: `SK${text(`${letters}äé`, 38)}`,
      projectId: below(2) ? `p${text(letters, 12)}` : undefined,
      securityToken: below(4) === 0 ? `t${text(`${letters}+/=`, 60)}` : undefined,
    },
  };
}

/** The complete URL of a request, as sent. */
export function urlOf({ endpoint, query }: RandomRequest): string {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      url.searchParams.append(name, one);
    }
  }
  return url.href;
}

function pick<T>(values: readonly T[], index: number): T {
  return values[index] as T;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
