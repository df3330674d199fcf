import ts from "typescript";
import { render } from "../../packages/types/scripts/render.ts";
import type { Dict } from "./json.ts";
import { nodeOf, type Shape } from "./nodes.ts";
import type { Comparable, Verdict, Way } from "./rules.ts";

const { TypeFlags: Flags } = ts;

/** The types of a part of a description by the names that lead to it in `paths`, with the schemas that they were generated from. */
export type TypesAt = (names: string[], schemas: Shape) => Shape[];

type Field = [name: string, kind: string, type: ts.Type, facts?: Dict];
interface Leaf extends Comparable {
  types: () => ts.Type[];
}

/** Generates the types of descriptions, in one program. */
export async function typesOf(documents: object[]): Promise<TypesAt[]> {
  const texts = await Promise.all(documents.map((each) => render(each, { inlineOpenSets: true })));
  const files = texts.map((_, index) => `/types-${index}.ts`);
  const options = { strict: true, lib: ["lib.es5.d.ts"], types: [] };
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (name) => texts[files.indexOf(name)] ?? readFile(name);
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const ids = new Map<ts.Type, number>();
  return files.map((file) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile);
    const paths = module && checker.getExportsOfModule(module).find(({ name }) => name === "paths");
    const root = paths && checker.getDeclaredTypeOfSymbol(paths);
    return (names, schemas) => {
      const type = names.reduce(fieldOf, root);
      return type ? [shapeOf(type, [schemas])] : [];
    };
  });

  function fieldOf(type: ts.Type | undefined, name: string): ts.Type | undefined {
    const symbol = type && checker.getPropertyOfType(checker.getNonNullableType(type), name);
    return symbol && checker.getTypeOfSymbol(symbol);
  }

  /** A type, with the alternatives that it was generated from, so that its parts have pointers. */
  function shapeOf(type: ts.Type, schemas: Shape[]): Shape {
    const id = String(ids.get(type) ?? ids.set(type, ids.size).size);
    return { judge: "types", id, text: () => checker.typeToString(type), read };

    function read() {
      const sources = schemas.map((each) => each.read());
      const known = sources.flatMap(({ forms }) => forms);
      const pointers = [...new Set([...sources, ...known].flatMap((each) => each.pointers))];
      const all = membersOf(type);
      const isComposite = ({ flags }: ts.Type) => flags & (Flags.Object | Flags.Intersection);
      const partOf = ([name, kind, inner, facts = {}]: Field) => {
        const from = known.flatMap((form) => form.parts[name] ?? []);
        const shapes = [
          shapeOf(
            inner,
            from.flatMap((part) => part.shapes),
          ),
        ];
        return [
          name,
          nodeOf(kind, { pointers: from.flatMap((part) => part.pointers), facts, shapes }),
        ];
      };
      const composites = all.filter(isComposite).map((each) =>
        nodeOf(checker.isArrayType(each) ? "array" : "object", {
          pointers,
          parts: Object.fromEntries(fieldsOf(each).map(partOf)),
        }),
      );
      const values = all.filter((each) => !isComposite(each));
      const leaf = nodeOf("value", { pointers, facts: { type: leafOf(values) } });
      const forms = values.length > 0 ? [...composites, leaf] : composites;
      return { pointers, facts: {}, type: leafOf(all), forms };
    }
  }

  /** The fields of an object and its other ones, or the items of a list. A field that cannot hold anything counts as absent. */
  function fieldsOf(type: ts.Type): Field[] {
    const others = checker.getIndexTypeOfType(type, ts.IndexKind.String) ?? checker.getNeverType();
    const fields = checker.getPropertiesOfType(type).map((symbol): Field => {
      const isReadonly = symbol.declarations?.some(
        (each) => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly,
      );
      const required = symbol.flags & ts.SymbolFlags.Optional ? undefined : true;
      const facts = { required, readonly: isReadonly || undefined };
      return [`.${symbol.name}`, "property", checker.getTypeOfSymbol(symbol), facts];
    });
    const all: Field[] = checker.isArrayType(type)
      ? checker.getTypeArguments(type as ts.TypeReference).map((items) => ["[]", "items", items])
      : [...fields, ["{*}", "index", others]];
    return all.filter(([, , each]) => membersOf(each).length > 0);
  }

  /** Types of which a value has one. */
  function leafOf(types: ts.Type[]): Leaf {
    const names = types.map((each) => checker.typeToString(each)).sort();
    return { names, types: () => types, becomes };

    function becomes(other: Comparable | undefined, way: Way): Verdict {
      const now = (other as Leaf | undefined)?.types() ?? [];
      const fits = (type: ts.Type, others: ts.Type[]) =>
        others.some((each) => checker.isTypeAssignableTo(type, each));
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
}

const membersOf = (type: ts.Type): ts.Type[] =>
  (type.isUnion() ? type.types : [type]).filter(
    ({ flags }) => !(flags & (Flags.Undefined | Flags.Never)),
  );
