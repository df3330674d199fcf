export type Dict = Record<string, unknown>;

export const dict = (value: unknown): Dict =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Dict) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A string that two values share exactly when they are equal: fields have no order. Values may contain themselves. */
export const canonical = (value: unknown): string => textOf(value, []);

function textOf(value: unknown, above: unknown[]): string {
  if (typeof value !== "object" || value === null || above.includes(value)) {
    return JSON.stringify(above.includes(value) ? above.indexOf(value) : value) ?? "";
  }
  const inner = (each: unknown) => textOf(each, [...above, value]);
  const fields = Object.entries(value)
    .sort()
    .map(([name, each]) => `${name}:${inner(each)}`);
  return Array.isArray(value) ? `[${value.map(inner)}]` : `{${fields}}`;
}

const pointers = new WeakMap<object, string>();

/** The JSON pointer to an object of a linked description. */
export const pointerOf = (value: unknown): string => pointers.get(value as object) ?? "";

export const below = (pointer: string, name: string): string =>
  `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** A copy of a description in which references are replaced by what they refer to. */
export function linked(document: Dict): Dict {
  const known = new Map<string, unknown>();
  return dict(copy(document, "#"));

  function copy(value: unknown, pointer: string): unknown {
    if (known.has(pointer) || typeof value !== "object" || value === null) {
      return known.get(pointer) ?? value;
    }
    const { $ref, ...others } = dict(value);
    if (typeof $ref === "string") {
      const target = copy(valueAt($ref), $ref);
      return Object.keys(others).length > 0
        ? copy({ ...others, allOf: [{ $ref }] }, pointer)
        : target;
    }
    const made: Dict = Array.isArray(value) ? ([] as unknown as Dict) : {};
    known.set(pointer, made);
    pointers.set(made, pointer);
    for (const [name, each] of Object.entries(value)) {
      made[name] = copy(each, below(pointer, name));
    }
    return made;
  }

  function valueAt(pointer: string): unknown {
    const names = pointer
      .split("/")
      .slice(1)
      .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
    return names.reduce<unknown>((value, name) => (value as Dict | undefined)?.[name], document);
  }
}
