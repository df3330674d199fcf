import ts from "typescript";
import { render } from "../../packages/types/scripts/render.ts";
import { type Node, nodeOf, type Reader } from "./nodes.ts";
import type { Comparable, Verdict, Way } from "./rules.ts";

type Part = Node<ts.Type>;
const { TypeFlags: Flags } = ts;

/** The trees of two descriptions with the types generated from them as shapes. */
export async function typesOf(
  documents: [object, object],
  roots: [Node<unknown>, Node<unknown>],
): Promise<{ trees: [Part, Part]; reader: Reader<ts.Type> }> {
  const texts = await Promise.all(documents.map((each) => render(each, { inlineOpenSets: true })));
  const files = texts.map((_, index) => `/types-${index}.ts`);
  const options = { strict: true, lib: ["lib.es5.d.ts"], types: [] };
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (name) => texts[files.indexOf(name)] ?? readFile(name);
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const ids = new Map<ts.Type, number>();
  const id = (type: ts.Type) => String(ids.get(type) ?? ids.set(type, ids.size).size);
  const text = (type: ts.Type) => checker.typeToString(type);
  const trees = files.map((file, index) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile);
    const paths = module && checker.getExportsOfModule(module).find(({ name }) => name === "paths");
    return typed(roots[index] as Node<unknown>, paths && checker.getDeclaredTypeOfSymbol(paths));
  });
  return { trees: trees as [Part, Part], reader: { read, id, text } };

  /** The parts that have a type. */
  function typed(node: Node<unknown>, type: ts.Type | undefined): Part {
    const known = Object.entries(node.parts).filter(([, { kind }]) => kind in steps);
    const parts = known.map(([name, part]) => {
      const names = steps[part.kind]?.(name, ...(name.split(" ") as [string, string])) ?? [];
      return [name, typed(part, names.reduce(fieldOf, type))];
    });
    const shape = /^(parameter|header|media)$/.test(node.kind) ? type : undefined;
    return { ...node, facts: {}, parts: Object.fromEntries(parts), shape };
  }

  function fieldOf(type: ts.Type | undefined, name: string): ts.Type | undefined {
    const symbol = type && checker.getPropertyOfType(checker.getNonNullableType(type), name);
    return symbol && checker.getTypeOfSymbol(symbol);
  }

  function read(type: ts.Type) {
    const all = membersOf(type);
    const isComposite = ({ flags }: ts.Type) => flags & (Flags.Object | Flags.Intersection);
    const values = all.filter((each) => !isComposite(each));
    const leaf = nodeOf<ts.Type>("value", { facts: { type: new Leaf(values, checker) } });
    const forms = [...all.filter(isComposite).map(formOf), ...(values.length > 0 ? [leaf] : [])];
    return { pointer: "", facts: {}, type: new Leaf(all, checker), forms };
  }

  /** A field that cannot hold anything counts as absent. */
  function formOf(type: ts.Type): Part {
    if (checker.isArrayType(type)) {
      const [shape] = checker.getTypeArguments(type as ts.TypeReference);
      return nodeOf("array", { parts: { "[]": nodeOf("items", { shape }) } });
    }
    const fields = checker.getPropertiesOfType(type).map((symbol): [string, Part] => {
      const isReadonly = symbol.declarations?.some(
        (each) => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly,
      );
      const required = symbol.flags & ts.SymbolFlags.Optional ? undefined : true;
      const facts = { required, readonly: isReadonly || undefined };
      return [
        `.${symbol.name}`,
        nodeOf("property", { facts, shape: checker.getTypeOfSymbol(symbol) }),
      ];
    });
    const others = nodeOf("index", {
      shape: checker.getIndexTypeOfType(type, ts.IndexKind.String),
    });
    const all = [...fields, ["{*}", others] as const];
    const parts = all.filter(([, { shape }]) => membersOf(shape).length > 0);
    return nodeOf("object", { parts: Object.fromEntries(parts) });
  }
}

/** Types of which a value has one. Only the names are told. */
class Leaf implements Comparable {
  readonly names: string[];
  readonly #types: ts.Type[];
  readonly #checker: ts.TypeChecker;

  constructor(types: ts.Type[], checker: ts.TypeChecker) {
    this.names = types.map((each) => checker.typeToString(each)).sort();
    this.#types = types;
    this.#checker = checker;
  }

  becomes(other: Comparable | undefined, way: Way): Verdict {
    const [types, now] = [this.#types, other instanceof Leaf ? other.#types : []];
    const fits = (type: ts.Type, others: ts.Type[]) =>
      others.some((each) => this.#checker.isTypeAssignableTo(type, each));
    if (way === "request") {
      return types.every((each) => fits(each, now)) ? "additive" : "breaking";
    }
    const isChoice = ({ flags }: ts.Type) => flags & (Flags.Literal | Flags.TemplateLiteral);
    // readers of an open set expect values that are not listed, and a value that no type names cannot be compared with
    const isOpen = types.some(({ flags }) => flags & Flags.TemplateLiteral);
    const joins = now.some((each) => !fits(each, types) && !(isOpen && each.isStringLiteral()));
    const leaves = types.some((each) => isChoice(each) && !fits(each, now));
    const isNamed = types.some(({ flags }) => flags & Flags.String) && now.some(isChoice);
    return joins || leaves || isNamed ? "breaking" : "additive";
  }
}

/** Where the generated types have a part, by its kind and its name. */
const steps: Record<string, (name: string, first: string, last: string) => string[]> = {
  operation: (_, method, path) => [path, method.toLowerCase()],
  parameter: (_, where, name) => ["parameters", where, name],
  requestBody: () => ["requestBody"],
  success: (_, _response, status) => ["responses", status],
  status: (_, _response, status) => ["responses", status],
  header: (_, _header, name) => ["headers", name],
  media: (name) => ["content", name],
};

const membersOf = (type: ts.Type | undefined): ts.Type[] =>
  [type?.isUnion() ? type.types : (type ?? [])]
    .flat()
    .filter(({ flags }) => !(flags & (Flags.Undefined | Flags.Never)));
