import { isIPv6 } from "node:net";
import type { Kind } from "./replacements.ts";

/** A part of a string that belongs to an account, and what it is. */
export interface Finding {
  readonly kind: Kind;
  readonly value: string;
}

/** Words in the name of a field that holds a secret. */
const secretField =
  /(?:^|_)(?:password|passwd|pwd|pass|passphrase|secrets?|tokens?|credentials?|private_key|access_key|secret_key|api_key|ak|sk|kubeconfig|certificate|cert|dockerconfigjson|auth|authorization|cookie)(?:_|$)/;

/** Endings of fields that only speak about a secret. */
const aboutSecret =
  /_(?:name|type|mode|enabled?|ttl|path|version|namespace|size|count|url|endpoint|id)$/;

/** Fields that hold the name of an account or of its user. */
const accountField =
  /(?:^|_)(?:account|domain|tenant|user|owner|project)(?:_?name)?$|(?:^|_)username$/;

/** Fields that hold an address. */
const addressField =
  /(?:^|_)(?:addr(?:ess)?(?:es)?|host(?:name)?s?|endpoints?|servers?|domains?|urls?|uri|registry|repo(?:sitory)?)(?:_|$)/;

/** Accounts of Huawei Cloud itself and projects named after a region, which are the same for everybody, and names that say nothing. */
const publicAccount =
  /^(?:hwofficial|op_svc_\w+|cce-addons|root|admin|default|system|true|false|[a-z]{2}-[a-z]+-\d+)$/;

/** Host names that are the same for everybody: for examples, inside of a cluster, of a service in a region, of drivers. */
const publicHosts = [
  /(?:^|\.)(?:example\.(?:com|org|net)|localhost|local|svc|internal|k8s\.io|kubernetes\.io)$/,
  /^(?:[\w-]+\.){0,2}(?:(?:my)?huaweicloud\.(?:com|eu|cn)|otc\.t-systems\.com)$/,
  /(?:^|\.)download\.nvidia\.com$/,
];

/** Addresses that are the same for everybody: any, this machine, this link, masks, and ranges for documentation. */
const publicAddress =
  /^(?:0\.|127\.|169\.254\.|255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|::1?$|fe80:|2001:db8:)/i;

const hostname = "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";

/** What a field holds that belongs to an account, by its name, which is the last of `names`, and by its text. */
export function findingsIn(text: string, names: readonly string[]): Finding[] {
  const fields = names.map(snakeCase);
  const field = fields.filter((name) => !/^\d+$/.test(name)).at(-1) ?? "";
  if (text === "") {
    return [];
  }
  if (fields.some((name) => secretField.test(name) && !aboutSecret.test(name))) {
    return [{ kind: "secret", value: text }];
  }
  const found = secretsIn(text);
  if (found.some(({ value }) => value === text)) {
    return found;
  }
  if (!/version|tag/.test(field)) {
    found.push(...addressesIn(text));
  }
  found.push(...idsIn(text), ...hostsIn(text, addressField.test(field)));
  const isName = /^[\w-]+$/.test(text) && !publicAccount.test(text);
  if (found.length === 0 && accountField.test(field) && isName) {
    found.push({ kind: "account name", value: text });
  }
  return found;
}

function secretsIn(text: string): Finding[] {
  const values = [
    ...all(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/g, text),
    ...all(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, text), // JSON Web Token
    ...all(/^[A-Z0-9]{20}$/g, text).filter((value) => /\d/.test(value) && /[A-Z]/.test(value)), // access key
    ...all(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]{40}$/g, text), // secret key
    ...all(/(?:password|passwd|pwd|secret|token|ak|sk)\s*[=:]\s*([^\s;&,"']+)/gi, text),
    ...all(/\b(?:Bearer|Basic)\s+([\w.~+/=-]{8,})/g, text),
    ...all(/:\/\/[^\s/:@]+:([^\s/@]+)@/g, text),
  ];
  return values.map((value) => ({ kind: "secret", value }));
}

function addressesIn(text: string): Finding[] {
  const four = all(/(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)/g, text).filter((address) =>
    address.split(".").every((part) => Number(part) <= 255),
  );
  const six = text.split(/[\s,;"'[\]/%]+/).filter((part) => isIPv6(part));
  return [...four, ...six]
    .filter((value) => !publicAddress.test(value))
    .map((value) => ({ kind: "IP address", value }));
}

function idsIn(text: string): Finding[] {
  const ids = all(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/gi, text);
  const uuid = /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi;
  return [
    ...ids.map((value): Finding => ({ kind: "account id", value })),
    ...all(uuid, text).map((value): Finding => ({ kind: "resource id", value })),
  ];
}

function hostsIn(text: string, whole: boolean): Finding[] {
  const mails = all(new RegExp(`[\\w.+-]+@${hostname}\\b`, "gi"), text).filter(
    (value) => !text.includes(`:${value}`) && !text.includes(`//${value}`),
  );
  const hosts = [
    ...all(new RegExp(`\\w://(?:[^\\s/@]*@)?(${hostname})(?![\\w.-])`, "gi"), text),
    ...(whole ? all(new RegExp(`^(${hostname})(?=$|[:/])`, "gi"), text) : []),
  ];
  return [
    ...mails.map((value): Finding => ({ kind: "e-mail address", value })),
    ...hosts
      .filter((value) => !publicHosts.some((known) => known.test(value.toLowerCase())))
      .map((value): Finding => ({ kind: "host name", value })),
  ];
}

/** All matches of a pattern; of one with a group, what is in the group. */
function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([match, group]) => group ?? match);
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}
