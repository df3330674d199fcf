/** What replaces a secret. */
export const mask = "***";

/** Names of headers with secret values. */
export const secretHeader: RegExp = /auth|token|cookie|secret|api-?key|signature/i;

/** The values of the headers that are secret by name. */
export function secretsIn(headers: Readonly<Record<string, string>>): string[] {
  return Object.keys(headers)
    .filter((name) => secretHeader.test(name))
    .map((name) => headers[name] ?? "");
}

/** Replaces the secrets in a string. */
export type Redact = (text: string) => string;

/**
 * Replaces secrets in a string: as they are, and in base64, JSON escapes, percent-encoding and HTML
 * entities, also one in another. A string in which an encoded secret was found is returned decoded.
 * Secrets of fewer than eight characters are left alone.
 */
export function replaceSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter(({ length }) => length > 7).flatMap(formsOf);
  const pattern = new RegExp(forms.join("|") || "(?!)", "g");
  let clean = text;
  // What is nested deeper than this was not echoed by a gateway.
  for (let decoded = text, depth = 0; depth < 5; depth++) {
    const masked = decoded.replace(pattern, mask);
    clean = masked === decoded ? clean : masked;
    decoded = decode(masked);
  }
  return clean;
}

/** Redacts a body so that JSON stays JSON. */
export function redactBody(text: string, redact: Redact): string {
  const clean = redact(text);
  try {
    return clean === text
      ? text
      : // twice, for the names of fields
        redact(
          JSON.stringify(
            JSON.parse(text, (_, leaf) => (typeof leaf === "string" ? redact(leaf) : leaf)),
          ),
        );
  } catch {
    return clean;
  }
}

/**
 * A copy of an error with its name, message, code and causes, and nothing else: the properties that
 * HTTP libraries add to their errors often hold the request with its credentials.
 */
export function redactError(error: unknown, redact: Redact, depth = 0): Error {
  const { message = `${error}`, name = "Error", stack = "", code, cause } = Object(error);
  const inner = cause && depth < 3 && { cause: redactError(cause, redact, depth + 1) };
  const copy = new Error(redact(message), inner || {});
  return Object.assign(copy, {
    name,
    stack: redact(stack),
    ...(code && { code: redact(`${code}`) }),
  });
}

/** Patterns of a secret, and of its base64 at each of the three positions in a longer string. */
function formsOf(secret: string): string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  return [
    ...[secret, bytes].map((form) => form.replace(/\W/g, "\\$&")),
    ...["", "-", "--"].map(({ length }) =>
      btoa("-".repeat(length) + bytes)
        .slice(Math.ceil((length * 4) / 3), Math.floor(((length + bytes.length) * 4) / 3))
        .replace(/\+/g, "[+-]")
        .replace(/\//g, "[/_]"),
    ),
  ];
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Undoes one layer of JSON escapes, percent-encoding or HTML entities. */
function decode(text: string): string {
  return text.replace(
    /(?:\\u00|%|&#x0*)([\da-f]{2});?|&#0*(\d+);|\\(\W)|&(\w+);/gi,
    (match, hex, decimal, escaped, entity) =>
      hex || decimal
        ? String.fromCharCode(decimal ?? Number.parseInt(hex, 16))
        : (escaped ?? entities[entity] ?? match),
  );
}
