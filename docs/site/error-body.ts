interface ErrorFields {
  error?: { code?: unknown; message?: unknown };
  errorCode?: unknown;
  error_code?: unknown;
  code?: unknown;
  errorMessage?: unknown;
  error_msg?: unknown;
  message?: unknown;
}

/** Code and text of an error body in any of its five shapes, in the order in which the client looks for them. */
export function readErrorBody(body: unknown): { code: string; text: string } {
  const { error, errorCode, error_code, code, errorMessage, error_msg, message } = (body ??
    {}) as ErrorFields;
  return {
    code: firstText(errorCode, error_code, error?.code, code),
    text: firstText(error?.message, message, errorMessage, error_msg),
  };
}

function firstText(...values: unknown[]): string {
  return values.find((value): value is string => typeof value === "string" && value !== "") ?? "";
}
