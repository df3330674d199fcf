import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Verdict } from "../../gate/rules.ts";

/** A change of an API, and the verdict of a careful reviewer. */
export interface Edit {
  name: string;
  verdict: Verdict;
  why?: string;
  /** The gate's verdict where it does not see what a reviewer sees, and why it does not. */
  gate?: Verdict;
  because?: string;
  /** Pointers begin at the path, with `$` at a component. */
  set?: Record<string, unknown>;
  remove?: string[];
  move?: Record<string, string>;
  /** The new name of the path. The path is gone when it is empty. */
  rename?: string;
  /** What is set from the root of the description, and where that has to be reported. */
  root?: Record<string, unknown>;
  at?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: edits reach into any part of a description
type Node = any;

const read = (name: string) =>
  parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), "utf8"));

/** The edits of an API: `small`, `wide` or `deep`. */
export const editsOf = (api: string): Edit[] => read(`${api}-edits`);

/** One description that holds a copy of the API for each of its edits, before or after the edits. */
export function describeThings(api: string, edited: boolean): Node {
  const document: Node = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    servers: [{ url: "https://things.example" }],
    paths: {},
    components: { schemas: {}, securitySchemes: {} },
  };
  for (const [name, header] of Object.entries({ token: "X-Token", aksk: "X-Key", old: "X-Old" })) {
    document.components.securitySchemes[name] = { type: "apiKey", in: "header", name: header };
  }
  for (const [index, edit] of editsOf(api).entries()) {
    const copy: Node = { schemas: {}, ...read(`${api}-api`) };
    if (edited) {
      apply(copy, edit);
      for (const [pointer, value] of Object.entries(edit.root ?? {})) {
        setAt(document, pointer.split("/"), value);
      }
    }
    const { path, schemas } = numbered(copy, index);
    const name = (edited ? edit.rename : undefined) ?? "/things/{id}";
    if (name !== "") {
      document.paths[`/edit-${index}${name}`] = path;
    }
    Object.assign(document.components.schemas, schemas);
  }
  return document;
}

/** Whether a change that is reported at a pointer comes from an edit. */
export const isFrom = (pointer: string, { at }: Edit, index: number): boolean =>
  pointer.startsWith(at ?? `#/paths/~1edit-${index}~1`) ||
  (at === undefined && new RegExp(`^#/components/schemas/\\w+-${index}(?:/|$)`).test(pointer));

/** Gives the components and operations of a copy names of their own. */
function numbered({ path, schemas }: Node, index: number) {
  const rename = (node: unknown) =>
    JSON.parse(
      JSON.stringify(node)
        .replace(/(#\/components\/schemas\/\w+)/g, `$1-${index}`)
        .replace(/("operationId":"\w+)/g, `$1${index}`),
    );
  const own = Object.entries(schemas).map(([name, schema]) => [`${name}-${index}`, rename(schema)]);
  return { path: rename(path), schemas: Object.fromEntries(own) };
}

function apply(copy: Node, { set = {}, remove = [], move = {} }: Edit) {
  for (const [from, to] of Object.entries(move)) {
    setAt(copy, inCopy(to), removeAt(copy, inCopy(from)));
  }
  for (const pointer of remove) {
    removeAt(copy, inCopy(pointer));
  }
  for (const [pointer, value] of Object.entries(set)) {
    setAt(copy, inCopy(pointer), value);
  }
}

/** Short forms: $response is the schema of GET 200, $body that of the request, $Thing the component Thing. */
function inCopy(pointer: string) {
  const [first = "", ...rest] = pointer
    .replace("$response", "get/responses/200/content/application~1json/schema")
    .replace("$body", "post/requestBody/content/application~1json/schema")
    .split("/");
  return [...(first.startsWith("$") ? ["schemas", first.slice(1)] : ["path", first]), ...rest];
}

function setAt(root: Node, names: string[], value: unknown) {
  const { owner, last } = reach(root, names);
  owner[last] = value;
}

function removeAt(root: Node, names: string[]) {
  const { owner, last } = reach(root, names);
  const value = owner[last];
  if (Array.isArray(owner)) {
    owner.splice(Number(last), 1);
  } else {
    delete owner[last];
  }
  return value;
}

function reach(root: Node, names: string[]) {
  const decoded = names.map((name) => name.replaceAll("~1", "/"));
  const last = String(decoded.pop());
  return { owner: decoded.reduce((value, name) => value[name], root), last };
}
