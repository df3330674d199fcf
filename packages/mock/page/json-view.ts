import { h } from "./dom.ts";

/** A line of JSON, and the pointer to the value that begins on it. */
interface Line {
  readonly indent: string;
  readonly text: string;
  readonly pointer?: string;
}

/**
 * Writes JSON in lines, and marks those that pointers lead to. A pointer to a field that is missing marks the object that lacks it.
 * A string stays as it is.
 */
export function jsonView(value: unknown, pointers: readonly string[]): (Node | string)[] {
  if (typeof value === "string") {
    return [value];
  }
  const lines = [...linesOf(value, "", "", "", "")];
  const known = new Set(lines.map(({ pointer }) => pointer));
  const marked = new Set(pointers.map((pointer) => nearest(pointer, known)));
  return lines.flatMap(({ indent, text, pointer }) => {
    const isMarked = pointer !== undefined && marked.has(pointer);
    return [indent, isMarked ? h("mark", {}, text) : text, "\n"];
  });
}

function* linesOf(
  value: unknown,
  pointer: string,
  indent: string,
  before: string,
  after: string,
): Generator<Line> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) {
    yield { indent, text: `${before}${JSON.stringify(value)}${after}`, pointer };
    return;
  }
  const isList = Array.isArray(value);
  yield { indent, text: `${before}${isList ? "[" : "{"}`, pointer };
  for (const [index, [name, field]] of entries.entries()) {
    const key = isList ? "" : `${JSON.stringify(name)}: `;
    const comma = index === entries.length - 1 ? "" : ",";
    const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1");
    yield* linesOf(field, `${pointer}/${escaped}`, `${indent}  `, key, comma);
  }
  yield { indent, text: `${isList ? "]" : "}"}${after}` };
}

/** The pointer, or the longest part of it that leads to something. */
function nearest(pointer: string, known: ReadonlySet<string | undefined>): string {
  return known.has(pointer) || pointer === ""
    ? pointer
    : nearest(pointer.slice(0, pointer.lastIndexOf("/")), known);
}
