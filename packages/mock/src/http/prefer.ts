/** What the header `Prefer` asks of a mock, in the words of Prism. */
export interface Preference {
  /** Status to answer with. */
  readonly code?: number;
  /** Name of the example to answer with. */
  readonly example?: string;
  /** Whether the answer is made up from the schema. */
  readonly dynamic?: boolean;
  /** Seed for what is made up. */
  readonly seed?: string;
}

/**
 * Reads `Prefer: code=404, example=NotFound, dynamic=true, seed=1`. Preferences of other kinds are passed over, as RFC 7240 says.
 *
 * @returns `undefined` when the header asks nothing of a mock, a text when it asks for something impossible.
 */
export function readPreference(header: string | undefined): Preference | string | undefined {
  if (header === undefined) {
    return undefined;
  }
  const asked = new Map<string, string>();
  for (const part of header.split(/[,;]/)) {
    const [name = "", ...value] = part.trim().split("=");
    asked.set(
      name.trim().toLowerCase(),
      value
        .join("=")
        .trim()
        .replace(/^"(.*)"$/, "$1"),
    );
  }
  const [code, example, dynamic, seed] = ["code", "example", "dynamic", "seed"].map((name) =>
    asked.get(name),
  );
  if (code === undefined && example === undefined && dynamic === undefined) {
    return undefined;
  }
  if (code !== undefined && !/^[1-5]\d\d$/.test(code)) {
    return "Prefer: code must be an HTTP status, such as code=404";
  }
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(example !== undefined && { example }),
    ...(dynamic !== undefined && { dynamic: dynamic === "" || dynamic === "true" }),
    ...(seed !== undefined && { seed }),
  };
}
