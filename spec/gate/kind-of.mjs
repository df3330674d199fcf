import { operationKind } from "./operation-kind.mjs";
import { namesOf, valueAt } from "./pointer.mjs";
import { schemaKind } from "./schema-kind.mjs";

/** Keywords and objects that say nothing a program notices. */
const wordyKeyword =
  /^(?:description|summary|title|examples?|externalDocs|tags|\$comment|x-(?!extensible-enum$).*)$/;
const wordyObject = /^(?:Info|Contact|License|Tag|TagGroup|ExternalDocs|Example|ExamplesMap)$/;

/**
 * The kinds of a change, by the names of `kinds.yaml`, with the values of their placeholders: one for each way that the place of the
 * change goes. The kind `nothing` is for what is no change.
 *
 * @param {object} change As compare.mjs and unlisted.mjs make it.
 * @param {object[]} documents The two descriptions.
 * @param {Map<string, Set<string>>[]} uses Of both, as uses.mjs finds them.
 * @returns {{ kind: string, values: Record<string, string> }[]}
 */
export function kindsOf(change, documents, uses) {
  const { property, from, to } = change;
  const owners = change.pointers.map((pointer) => ownerOf(pointer, property));
  const [before, after] = owners.map(
    (pointer, index) => pointer && valueAt(documents[index], pointer),
  );
  const ways = new Set(owners.flatMap((pointer, index) => [...(uses[index].get(pointer) ?? [])]));
  const values = { name: nameOf(change), keyword: property ?? "", from: show(from), to: show(to) };
  return (ways.size > 0 ? [...ways] : [undefined]).map((way) => {
    const found = kindIn({ ...change, way, before, after });
    return typeof found === "string"
      ? { kind: found, values }
      : { kind: found.kind, values: { ...values, ...found.values } };
  });
}

function kindIn(change) {
  const { type, path, property } = change;
  if (type === "Info" && property === "version") {
    return "nothing"; // changes with every release
  }
  if (wordyKeyword.test(property) || wordyObject.test(type)) {
    return "words";
  }
  const extension = /\/x-[\w-]+$/.test(path) && !path.endsWith("/x-extensible-enum");
  return extension
    ? "words"
    : (schemaKind(change) ?? operationKind(change) ?? (change.breaks ? "other-breaking" : "other"));
}

/** What a reader calls the place: an operation, a parameter, a member with those above it. */
function nameOf({ path, pointers, from, to }) {
  const names = namesOf(path);
  if (names[0] === "paths" && names.length <= 3) {
    const [, address, method = ""] = names;
    return `${method.toUpperCase()} ${address}`.trim();
  }
  if (names.at(-2) === "parameters") {
    return (to ?? from)?.name ?? names.at(-1);
  }
  const source = namesOf(pointers[1] ?? pointers[0]);
  const start = source[0] === "components" ? source.slice(2) : names;
  const members = start.filter((_, index) => start[index - 1] === "properties");
  return (source[0] === "components" ? [source[2], ...members] : members).join(".") || names.at(-1);
}

/** Values as a sentence has them. */
function show(value) {
  if (value === undefined) {
    return "–";
  }
  const list = Array.isArray(value) ? value : [value];
  return list
    .map((item) => `\`${typeof item === "string" ? item : JSON.stringify(item)}\``)
    .join(", ");
}

/** A pointer to a keyword is cut to the object that holds it. */
function ownerOf(pointer, property) {
  const isKeyword = property !== undefined && property !== "key";
  return isKeyword && namesOf(pointer).at(-1) === property
    ? pointer.slice(0, pointer.lastIndexOf("/"))
    : pointer;
}
