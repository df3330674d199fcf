import ts from "typescript";
import { render } from "../../packages/types/scripts/render.ts";
import type { Node, Reader } from "./nodes.ts";
import type { Comparable } from "./rules.ts";

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
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) => {
    const text = texts[files.indexOf(name)];
    return text === undefined
      ? getSourceFile(name, version)
      : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const members = new WeakMap<Comparable, ts.Type[]>();
  const ids = new Map<ts.Type, number>();
  const id = (type: ts.Type) => String(ids.get(type) ?? ids.set(type, ids.size).size);
  const trees = files.map((file, index) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile);
    const paths = module && checker.getExportsOfModule(module).find(({ name }) => name === "paths");
    return typed(roots[index] as Node<unknown>, paths && checker.getDeclaredTypeOfSymbol(paths));
  });
  return {
    trees: trees as [Part, Part],
    reader: { read, id, text: (type) => checker.typeToString(type) },
  };

  /** The parts that have a type. */
  function typed(node: Node<unknown>, type: ts.Type | undefined): Part {
    const known = Object.entries(node.parts).filter(([, { kind }]) => kind in steps);
    const parts = known.map(([name, part]) => {
      const names = steps[part.kind]?.(name, ...(name.split(" ") as [string, string])) ?? [];
      return [name, typed(part, names.reduce(fieldOf, type))];
    });
    const shape = type && /^(parameter|header|media)$/.test(node.kind) && { shape: type };
    return { ...node, facts: {}, parts: Object.fromEntries(parts), shape: undefined, ...shape };
  }

  function fieldOf(type: ts.Type | undefined, name: string): ts.Type | undefined {
    const symbol = type && checker.getPropertyOfType(checker.getNonNullableType(type), name);
    return symbol && checker.getTypeOfSymbol(symbol);
  }

  function read(type: ts.Type) {
    const all = membersOf(type);
    const isComposite = ({ flags }: ts.Type) => flags & (Flags.Object | Flags.Intersection);
    const values = all.filter((each) => !isComposite(each));
    const forms = all.filter(isComposite).map(formOf);
    const leaf = node("value", { type: comparable(values) });
    return {
      pointer: "",
      facts: {},
      type: comparable(all),
      forms: values.length > 0 ? [...forms, leaf] : forms,
    };
  }

  /** A field that cannot hold anything counts as absent. */
  function formOf(type: ts.Type): Part {
    const [item] = checker.isArrayType(type)
      ? checker.getTypeArguments(type as ts.TypeReference)
      : [];
    if (item !== undefined) {
      return node("array", {}, { "[]": { ...node("items"), shape: item } });
    }
    const others = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const fields = checker.getPropertiesOfType(type).map((symbol): [string, Part] => {
      const isReadonly = symbol.declarations?.some(
        (each) => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly,
      );
      const required = symbol.flags & ts.SymbolFlags.Optional ? undefined : true;
      const facts = { required, readonly: isReadonly ? true : undefined };
      return [
        `.${symbol.name}`,
        { ...node("property", facts), shape: checker.getTypeOfSymbol(symbol) },
      ];
    });
    const all =
      others === undefined
        ? fields
        : [...fields, ["{*}", { ...node("index"), shape: others }] as [string, Part]];
    return node(
      "object",
      {},
      Object.fromEntries(all.filter(([, { shape }]) => membersOf(shape).length > 0)),
    );
  }

  function comparable(types: ts.Type[]): Comparable {
    const fits = (type: ts.Type, others: ts.Type[]) =>
      others.some((other) => checker.isTypeAssignableTo(type, other));
    const isChoice = ({ flags }: ts.Type) =>
      (flags & (Flags.Literal | Flags.TemplateLiteral)) !== 0;
    const made: Comparable = {
      names: types.map((each) => checker.typeToString(each)).sort(),
      becomes: (other, way) => {
        const now = members.get(other) ?? [];
        if (way === "request") {
          return types.every((each) => fits(each, now)) ? "additive" : "breaking";
        }
        // readers of an open set expect values that are not listed, and a value that no type names cannot be compared with
        const isOpen = types.some(({ flags }) => flags & Flags.TemplateLiteral);
        const joins = now.some((each) => !fits(each, types) && !(isOpen && each.isStringLiteral()));
        const leaves = types.some((each) => isChoice(each) && !fits(each, now));
        const isNamed = types.some(({ flags }) => flags & Flags.String) && now.some(isChoice);
        return joins || leaves || isNamed ? "breaking" : "additive";
      },
    };
    members.set(made, types);
    return made;
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

const node = (kind: string, facts = {}, parts: Record<string, Part> = {}): Part => ({
  kind,
  pointer: "",
  facts,
  parts,
});

const membersOf = (type: ts.Type | undefined): ts.Type[] =>
  [type?.isUnion() ? type.types : (type ?? [])]
    .flat()
    .filter(({ flags }) => !(flags & (Flags.Undefined | Flags.Never)));
