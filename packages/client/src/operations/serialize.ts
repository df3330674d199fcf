/** A request body as JSON. @throws TypeError naming the JSON pointer of a value that JSON cannot hold. */
export function serialize(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new TypeError(`${findInvalid(body, "", [])}: not a JSON value`, { cause });
  }
}

/** Pointer of the first BigInt, or of the first object that holds itself. */
function findInvalid(value: unknown, at: string, parents: readonly unknown[]): string | undefined {
  return typeof value === "bigint" || parents.includes(value)
    ? at
    : Object.entries(Object(value) === value ? (value as object) : {})
        .map(([name, child]) => findInvalid(child, `${at}/${name}`, [...parents, value]))
        .find(Boolean);
}
