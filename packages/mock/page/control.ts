/** A request to the control API that was rejected, or that the mock did not respond to. */
export class ControlError extends Error {
  /** Status of the response; 0 without one. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Calls the control API. The page is at `/__mock/`, so paths are relative. @throws ControlError with the mock's message. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: "omit",
    ...(body !== undefined && {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  }).catch(() => {
    throw new ControlError(0, "");
  });
  const content: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new ControlError(response.status, messageOf(content) ?? `${response.status}`);
  }
  return content as T;
}

/** The message of an error, in whichever of its shapes the mock uses. */
function messageOf(content: unknown): string | undefined {
  if (typeof content !== "object" || content === null) {
    return undefined;
  }
  const { message, errorMessage, error_msg, error } = content as Record<string, unknown>;
  const found = [message, error_msg, errorMessage].find((text) => typeof text === "string");
  return typeof found === "string" ? found : messageOf(error);
}
