import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";

const { factory } = ts;

const header = `/**
 * Generated from spec/openapi.yaml. Do not edit: change the description, then run \`npm run generate\`.
 */

`;

/**
 * Renders the types of a bundled description. No other file imports openapi-typescript.
 *
 * A schema of `components.schemas` with `x-extensible-enum` becomes `Known… | Unknown…`: the known values as literals, any other
 * string as a type that overlaps with no literal, so that a comparison with a misspelled value does not compile (an intersection of
 * string with a brand would overlap with each). The known values are also exported as a constant.
 *
 * @param bundle File URL of the bundled description, or the description itself.
 * @param options.inlineOpenSets writes an open set that is not a named schema in place, without a name of its own.
 * @returns the content of the TypeScript file.
 * @throws {Error} when an open set is not a named schema, since then it has no name to export, and `inlineOpenSets` is off.
 */
export async function render(
  bundle: URL | object,
  { inlineOpenSets = false }: { inlineOpenSets?: boolean } = {},
): Promise<string> {
  const openSets = new Map<string, string[]>();
  const nodes = await openapiTS(bundle as URL | OpenAPI3, {
    alphabetize: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform(schema, { path }) {
      if (!("x-extensible-enum" in schema)) {
        return undefined;
      }
      const name = path?.match(/^#\/components\/schemas\/(\w+)$/)?.[1];
      const values = schema["x-extensible-enum"] as string[];
      if (name === undefined && inlineOpenSets) {
        return inlineSet(values);
      }
      if (name === undefined) {
        throw new Error(
          `${path}: x-extensible-enum is allowed only on a schema of components.schemas`,
        );
      }
      openSets.set(name, values);
      return factory.createUnionTypeNode([reference(`Known${name}`), reference(`Unknown${name}`)]);
    },
  });
  return header + astToString(nodes) + [...openSets].map(renderOpenSet).join("");
}

const reference = (name: string) => factory.createTypeReferenceNode(name);

/** The same types as those of a named set. */
const inlineSet = (values: string[]) =>
  factory.createUnionTypeNode([
    ...values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value))),
    factory.createTemplateLiteralType(factory.createTemplateHead(""), [
      factory.createTemplateLiteralTypeSpan(
        factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
        factory.createTemplateTail(" (not listed)"),
      ),
    ]),
  ]);

function renderOpenSet([name, values]: [string, string[]]): string {
  const constant = `known${name}Values`;
  return `/** The known values of \`${name}\`. The set is open: the service may return others. */
export const ${constant} = ${JSON.stringify(values)} as const;
/** A value of \`${name}\` that the description lists. */
export type Known${name} = typeof ${constant}[number];
/**
 * A value of \`${name}\` that the description does not list. At run time it is any string. The suffix exists in the type only, so
 * that a comparison with a misspelled value does not compile.
 */
export type Unknown${name} = \`\${string} (not listed)\`;
`;
}
