// Random but repeatable requests for comparing signers: the same seed gives the same requests on
// every machine. Paths hold no space, percent sign or quote, which the official signer encodes twice.

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";
const pathExtra = "!*()@:$&,=+äßñ中文插件Ж";
const anything = " %'\"<>{}|\\^`[]/?#&=+;,:@$!*()~é漢字🙂\t";

/** Gives request number `index`, counted from 0. */
export function randomRequest(index) {
  const random = mulberry32(index * 2_654_435_761 + 1);
  const below = (limit) => Math.floor(random() * limit);
  const text = (alphabet, most) => {
    const chars = [...alphabet];
    return Array.from({ length: below(most + 1) }, () => chars[below(chars.length)]).join("");
  };
  const method = ["GET", "POST", "PUT", "DELETE"][below(4)];
  const segments = Array.from({ length: below(5) }, () => `s${text(letters + pathExtra, 10)}`);
  const path = `/${segments.join("/")}${below(4) === 0 && segments.length ? "/" : ""}`;
  const port = below(3) === 0 ? `:${1024 + below(60_000)}` : "";
  const query = {};
  for (let count = below(4); count > 0; count--) {
    const name = text(letters + anything, 6) || "q";
    const many = below(4) === 0;
    query[name] = many
      ? Array.from({ length: below(4) }, () => text(letters + anything, 8))
      : text(letters + anything, 8);
  }
  const withBody = method === "POST" || method === "PUT";
  const data = withBody
    ? [
        {},
        { kind: "Addon", note: text(letters + anything, 30) },
        { a: [1, null, { b: text("漢é🙂", 5) }] },
      ][below(3)]
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
      sk: `SK${text(letters + "äé", 38)}`,
      projectId: below(2) ? `p${text(letters, 12)}` : undefined,
      securityToken: below(4) === 0 ? `t${text(letters + "+/=", 60)}` : undefined,
    },
  };
}

/** The whole URL of a request, as it goes over the wire. */
export function urlOf({ endpoint, query }) {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      url.searchParams.append(name, one);
    }
  }
  return url.href;
}

function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
