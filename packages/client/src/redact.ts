/** What replaces a secret. */
export const mask = "***";

/** Replaces every secret in a string. Values of fewer than four characters are not secrets. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    clean = secret.length > 3 ? clean.replaceAll(secret, mask) : clean;
  }
  return clean;
}

/**
 * A copy of an error with its name, message, code and causes, and nothing else: the properties that
 * HTTP libraries add to their errors often hold the request with its credentials.
 */
export function redactError(error: unknown, secrets: readonly string[], depth = 0): unknown {
  if (!(error instanceof Error)) {
    return error && new Error(redact(String(error), secrets));
  }
  const { code, cause, name, stack } = error as Error & { code?: unknown };
  const copy = new Error(redact(error.message, secrets), {
    ...(cause !== undefined && depth < 3 && { cause: redactError(cause, secrets, depth + 1) }),
  });
  copy.name = name;
  copy.stack = redact(String(stack), secrets);
  return typeof code === "string" ? Object.assign(copy, { code: redact(code, secrets) }) : copy;
}

/** Names of headers with secret values. */
export const secretHeader: RegExp = /auth|token|cookie|secret|api-?key|signature/i;
