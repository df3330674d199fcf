/** A JSON object, or a part of a description. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object, and not null or an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The JSON pointer `#/a/b` to a property of a property of the root. */
export function pointerTo(...names: readonly string[]): string {
  return ["#", ...names.map(escapeName)].join("/");
}

/** A name as one part of a JSON pointer. */
export function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The names that a JSON pointer such as `/items/0/kind` is made of. */
export function namesIn(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that a path of names leads to, or `undefined`. */
export function valueAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (owner, name) =>
      typeof owner === "object" && owner !== null && Object.hasOwn(owner, name)
        ? (owner as JsonObject)[name]
        : undefined,
    value,
  );
}
