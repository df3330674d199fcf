import ts from "typescript";
import { render } from "../../packages/types/scripts/render.ts";
import { both, type Pair } from "./json.ts";
import { type Comparable, rate, type Verdict, type Way, worst } from "./rules.ts";

const { TypeFlags: Flags } = ts;

/** The types of the values at a place. What they consist of is a function, so that those with the same names are equal. */
export interface Types extends Comparable {
  /** Whether code has to set the field, and whether it may not assign to it. */
  required: boolean;
  readonly: boolean;
  alternatives: () => ts.Type[];
  /** The types of a field `.name`, of the fields without a name `{*}`, or of items `[]`. */
  at: (step: string) => Types | undefined;
}

/** Generates the types of descriptions, in one program. */
export async function typesOf(documents: Pair<object>): Promise<Pair<Types | undefined>> {
  // the generator edits what it is given
  const copies = documents.map((each) => structuredClone(each));
  const texts = await Promise.all(copies.map((each) => render(each, { inlineOpenSets: true })));
  const files: Pair<string> = ["/old.ts", "/now.ts"];
  const options = { strict: true, lib: ["lib.es5.d.ts"], types: [] };
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  const root = "interface $description { paths: paths; components: components }";
  host.readFile = (name) =>
    files.includes(name) ? `${texts[files.indexOf(name)]}\n${root}` : readFile(name);
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  return both(files, (file) => {
    const statement = program.getSourceFile(file)?.statements.at(-1);
    return statement && typesAt([checker.getTypeAtLocation(statement)]);
  });

  function typesAt(all: ts.Type[], required = false, readonly = false): Types | undefined {
    const alternatives = [...new Set(all.flatMap(alternativesOf))];
    const objects = alternatives.filter(isComposite);
    const names = alternatives.map(nameOf).sort();
    const own = { names, required, readonly, alternatives: () => alternatives, at, becomes };
    return alternatives.length > 0 ? own : undefined;

    function at(step: string): Types | undefined {
      const name = step.slice(1);
      const fields = objects.flatMap((each) => checker.getPropertyOfType(each, name) ?? []);
      const index = step === "[]" ? ts.IndexKind.Number : ts.IndexKind.String;
      const found = step.startsWith(".")
        ? fields.map((each) => checker.getTypeOfSymbol(each))
        : objects.flatMap((each) => checker.getIndexTypeOfType(each, index) ?? []);
      const isOptional = ({ flags }: ts.Symbol) => flags & ts.SymbolFlags.Optional;
      const required = fields.length > 0 && !fields.some(isOptional);
      const readonly = fields.some(({ declarations }) =>
        declarations?.some((each) => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly),
      );
      return typesAt(found, required, readonly);
    }

    function becomes(other: Types, way: Way): Verdict {
      const now = other.alternatives();
      const lost = alternatives.filter((each) => !fits(each, alternatives, now));
      const joined = now.filter((each) => !fits(each, now, alternatives));
      // readers of an open set expect values that are not listed
      const isOpen = alternatives.some(({ flags }) => flags & Flags.TemplateLiteral);
      const isSurprise = joined.some((each) => !(isOpen && each.isStringLiteral()));
      // code that handles what is gone, or compares with it, does not compile
      const isMissed = lost.some(({ flags }) => !(flags & (Flags.Null | Flags.Unknown)));
      const breaks = way === "request" ? lost.length > 0 : isSurprise || isMissed;
      const isSame = way === "call" || lost.length + joined.length === 0;
      return worst([
        rate("required", required, other.required, way),
        rate("readonly", readonly, other.readonly, way),
        isSame ? "none" : breaks ? "breaking" : "additive",
      ]);
    }
  }

  /** What is in objects and lists is asked for there: here it counts how many of their kind there are. */
  function fits(type: ts.Type, own: ts.Type[], others: ts.Type[]) {
    const count = (all: ts.Type[]) => all.filter((each) => nameOf(each) === nameOf(type)).length;
    const isKept = isComposite(type) && count(others) >= count(own);
    const leaves = others.filter((each) => !isComposite(each));
    return isKept || leaves.some((each) => checker.isTypeAssignableTo(type, each));
  }

  function nameOf(type: ts.Type): string {
    const kind = checker.isArrayType(type) ? "array" : "object";
    return isComposite(type) ? kind : checker.typeToString(type);
  }
}

const isComposite = ({ flags }: ts.Type) => (flags & (Flags.Object | Flags.Intersection)) !== 0;

const alternativesOf = (type: ts.Type): ts.Type[] =>
  (type.isUnion() ? type.types : [type]).filter(
    ({ flags }) => !(flags & (Flags.Undefined | Flags.Never)),
  );
