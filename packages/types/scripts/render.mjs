import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const { factory } = ts;

const header = `/**
 * Generated from spec/openapi.yaml. Do not edit: change the description, then run \`npm run generate\`.
 */

`;

/**
 * Renders the types of a bundled description. This is the one place that knows openapi-typescript.
 *
 * A schema of `components.schemas` with `x-extensible-enum` becomes `Known… | Unknown…`: the known values as literals, any other
 * string as a type that overlaps with no literal, so that a comparison with a misspelt value does not compile (an intersection of
 * string with a mark would overlap with each). The known values are also exported as a constant.
 *
 * @param {URL} bundle Address of the bundled description.
 * @returns {Promise<string>} The text of the TypeScript file.
 * @throws {Error} when an open set is not a named schema, since then it has no name to export.
 */
export async function render(bundle) {
  const openSets = new Map();
  const nodes = await openapiTS(bundle, {
    alphabetize: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform(schema, { path }) {
      if (!("x-extensible-enum" in schema)) {
        return undefined;
      }
      const name = path?.match(/^#\/components\/schemas\/(\w+)$/)?.[1];
      if (name === undefined) {
        throw new Error(`${path}: x-extensible-enum stands only on a schema of components.schemas`);
      }
      openSets.set(name, schema["x-extensible-enum"]);
      return factory.createUnionTypeNode([reference(`Known${name}`), reference(`Unknown${name}`)]);
    },
  });
  return header + astToString(nodes) + [...openSets].map(renderOpenSet).join("");
}

/** @param {string} name */
const reference = (name) => factory.createTypeReferenceNode(name);

/** @param {[string, string[]]} set */
function renderOpenSet([name, values]) {
  const constant = `known${name}Values`;
  return `/** The known values of \`${name}\`. The set is open: the service may answer others. */
export const ${constant} = ${JSON.stringify(values)} as const;
/** A value of \`${name}\` that the description lists. */
export type Known${name} = typeof ${constant}[number];
/**
 * A value of \`${name}\` that the description does not list. At run time it is any string. The ending stands in the type alone, so
 * that a comparison with a misspelt value does not compile.
 */
export type Unknown${name} = \`\${string} (not listed)\`;
`;
}
