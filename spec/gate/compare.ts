import { linked, pointerOf } from "../tools/linked.ts";
import { canonical } from "./json.ts";
import { compareNodes, type Difference, type Node } from "./nodes.ts";
import { partsOf } from "./operation-parts.ts";
import { type Verdict, verdicts, worst } from "./rules.ts";
import { schemaReader } from "./schema-forms.ts";

/** A difference, with what it means for code that is compiled against the types, and for what the mock does. */
export interface Change extends Difference {
  types: Verdict;
  mock: Verdict;
}

/**
 * Compares two bundled descriptions by two judges: the compiler, on the types generated from both, and the wire, by what each keyword
 * lets through. The verdict on a change is the worse of the two. The worst changes come first.
 */
export async function compare(before: object, after: object): Promise<Change[]> {
  if (canonical(before) === canonical(after)) {
    return [];
  }
  const roots = [before, after].map((each) => partsOf(linked(each)));
  const [old, now] = roots as [Node<unknown[]>, Node<unknown[]>];
  const changes = compareNodes([old, now], schemaReader).map(
    (each): Change => ({ ...each, types: "none", mock: each.verdict }),
  );
  // loaded here, as the compiler is large, and most comparisons find nothing
  const { typesOf } = await import("./type-forms.ts");
  const { trees, reader } = await typesOf([before, after], [old, now]);
  for (const each of compareNodes(trees, reader)) {
    const places = [old, now].flatMap((root) => pointersOf(root, each.place));
    const [same] = sorted(
      changes.filter(({ way, pointer }) => way === each.way && places.includes(pointer)),
    );
    if (same) {
      same.types = worst([same.types, each.verdict]);
      same.verdict = worst([same.verdict, each.verdict]);
    } else {
      const pointer = places.at(each.to === undefined ? 0 : -1) ?? each.place[0] ?? "";
      changes.push({ ...each, pointer, types: each.verdict, mock: "none" });
    }
  }
  return sorted(changes);
}

const sorted = (changes: Change[]) =>
  [...changes].sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict));

/** Where a place is in a description: the part itself, what it refers to, and its forms. */
function pointersOf(root: Node<unknown[]>, place: string[]): string[] {
  let nodes = [root];
  for (const name of place) {
    nodes = nodes.flatMap(withForms).flatMap(({ parts }) => parts[name] ?? []);
  }
  return nodes.flatMap((node) => [
    node.pointer,
    ...withForms(node).map(({ pointer }) => pointer),
    ...(node.shape ?? []).map(pointerOf),
  ]);
}

const withForms = (node: Node<unknown[]>) => [node, ...schemaReader.read(node.shape ?? []).forms];
