/** What stands where a secret was. */
export const hidden = "***";

/** Replaces every secret in a text. Values of fewer than four characters are no secrets. */
export function scrub(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    clean = secret.length > 3 ? clean.replaceAll(secret, hidden) : clean;
  }
  return clean;
}

/**
 * A copy of an error with its name, message, code and causes, and nothing else: the properties that
 * HTTP libraries hang on their errors often hold the request with its credentials.
 */
export function scrubError(error: unknown, secrets: readonly string[], depth = 0): unknown {
  if (!(error instanceof Error)) {
    return error && new Error(scrub(String(error), secrets));
  }
  const { code, cause, name, stack } = error as Error & { code?: unknown };
  const copy = new Error(scrub(error.message, secrets), {
    ...(cause !== undefined && depth < 3 && { cause: scrubError(cause, secrets, depth + 1) }),
  });
  copy.name = name;
  copy.stack = scrub(String(stack), secrets);
  return typeof code === "string" ? Object.assign(copy, { code: scrub(code, secrets) }) : copy;
}

/** Header names whose values are secret. */
export const secretHeader: RegExp = /auth|token|cookie|secret|api-?key|signature/i;
