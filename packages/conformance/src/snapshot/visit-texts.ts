import { escapeName, isObject } from "../json.ts";

/** A string in a JSON value: the value of a field, or the name of one. */
export interface Text {
  readonly text: string;
  /** Names of the fields around it; the last one is its own, or that of the object which a name is in. */
  readonly names: readonly string[];
  /** JSON pointer to the field, in the changed copy: a name that was changed does not show up in it. */
  readonly pointer: string;
  readonly isName: boolean;
}

/** A copy of a JSON value in which each string was changed, names of fields included. */
export function changeTexts(
  value: unknown,
  change: (text: Text) => string,
  names: readonly string[] = [],
  pointer = "",
): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      changeTexts(item, change, [...names, String(index)], `${pointer}/${index}`),
    );
  }
  if (isObject(value)) {
    const entries = Object.entries(value).map(([name, part]) => {
      const changed = change({ text: name, names, pointer, isName: true });
      const at = `${pointer}/${escapeName(changed)}`;
      return [changed, changeTexts(part, change, [...names, name], at)];
    });
    return Object.fromEntries(entries);
  }
  return typeof value === "string" ? change({ text: value, names, pointer, isName: false }) : value;
}
