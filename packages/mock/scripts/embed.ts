// Writes what the mock ships ready made: both descriptions, the catalogue, and the validators of their schemas.
import { deepStrictEqual } from "node:assert";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { parse } from "yaml";
import { createAjv } from "../src/description/compile.ts";
import { keptStateSchema, ruleSchema } from "../src/description/control-schemas.ts";
import { createDescription, type Description } from "../src/description/description.ts";
import { withoutSharedParts, withSharedParts } from "../src/description/shared-parts.ts";
import type { SchemaCompiler } from "../src/description/validator.ts";
import { seedSchema } from "../src/engine/seed-schema.ts";
import { compactSchemas } from "./compact-values.ts";
import { shareSchemas } from "./share-schemas.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const source = fileURLToPath(new URL("../src/", import.meta.url));

const { version } = JSON.parse(read("../package.json"));
const embedded = {
  api: JSON.parse(read(import.meta.resolve("@cce-addons/spec/openapi.json"))),
  deployed: JSON.parse(read(import.meta.resolve("@cce-addons/spec/openapi.deployed.json"))),
  control: parse(read("../control.openapi.yaml")),
  seed: parse(read("../seed/default.yaml")),
};

/** Schemas that the mock asks for when it runs, by the name under which it asks. */
const schemas = new Map<string, object>();
const record =
  (prefix: string): SchemaCompiler =>
  (schema, pointer) => {
    schemas.set(prefix + pointer, schema as object);
    return () => [];
  };
const api = createDescription(embedded.api, record("api"));
const control = createDescription(embedded.control, record("control"));
const deployed = createDescription(embedded.deployed, record("deployed"));

const values = compactSchemas(
  new URL(".", import.meta.resolve("@cce-addons/spec/values/coredns.json")),
);

/** Status and text of the service's error codes. */
const {
  codes,
}: { codes: { code: string; status: number; text?: string; meaning: { en: string } }[] } =
  JSON.parse(read(import.meta.resolve("@cce-addons/spec/errors.json")));
const errorCodes = Object.fromEntries(
  codes.map(({ code, status, text, meaning }) => [code, { status, text: text ?? meaning.en }]),
);
api.check(seedSchema(api), "#seed");
deployed.check(seedSchema(deployed), "#seed");
control.check(ruleSchema(control), "#rule");
control.check(keptStateSchema(control), "#kept-state");

const idsOf = ({ operations }: Description) => operations.map(({ id }) => `  | "${id}"`).join("\n");
// the documents as text: reading JSON is faster than reading a program
// both descriptions have most of their parts in common, and each is shipped once
const own = withoutSharedParts(embedded.deployed, embedded.api);
deepStrictEqual(withSharedParts(own, embedded.api), embedded.deployed);
const texts = Object.entries({ ...embedded, deployed: own }).map(
  ([name, value]) => `export const ${name}: string = ${JSON.stringify(JSON.stringify(value))};\n`,
);
write(
  "embedded.gen.ts",
  `${texts.join("")}/** Version of the package. */
export const version: string = ${JSON.stringify(version)};
/** Status and text of each known error code. */
export const errorCodes = ${JSON.stringify(errorCodes)} as const;
/** Schemas of the values of add-ons by template, as JSON: see values/schema.ts. */
export const values: Readonly<Record<string, string>> = ${JSON.stringify(values)};
/** Id of an operation of the API. */
export type OperationId =\n${idsOf(api)};
/** Id of an operation under \`/__mock\`. */
export type ControlOperationId =\n${idsOf(control)};
`,
);
write("description/validators.gen.js", await compile());
write(
  "description/validators.gen.d.ts",
  `import type { ValidateFunction } from "ajv";
/** A validator for each schema that the mock ships, by document and JSON pointer. */
export declare const validators: { readonly [pointer: string]: ValidateFunction | undefined };
`,
);

/** Ajv's standalone code for all schemas, in one ES module that needs neither Ajv nor \`eval\`. */
async function compile(): Promise<string> {
  const ajv = createAjv({ code: { source: true, esm: true }, inlineRefs: false });
  // both descriptions have most of their schemas in common, and each is compiled once
  const byText = new Map<string, string>();
  const names = [...schemas].map(([pointer, schema]) => {
    const text = JSON.stringify(schema);
    const name = byText.get(text) ?? `v${byText.size}`;
    byText.set(text, name);
    return [pointer, name] as const;
  });
  const whole = new Map([...byText].map(([text, name]) => [name, JSON.parse(text)]));
  for (const [name, schema] of shareSchemas(whole)) {
    ajv.addSchema(schema, name);
  }
  const code = standaloneCode.default(
    ajv,
    Object.fromEntries([...byText.values()].map((name) => [name, name])),
  );
  const table = names.map(([pointer, name]) => `${JSON.stringify(pointer)}: ${name}`);
  // Bundled, as the code that Ajv writes for ES modules still calls require() for its run-time parts.
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nexport const validators = {${table}};`, resolveDir: source },
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    treeShaking: true,
  });
  const text = outputFiles[0]?.text ?? "";
  return text.replace(/export\s*\{[^}]*\};?\s*$/, (exports) => {
    const name = /(\w+) as validators/.exec(exports)?.[1];
    if (name === undefined) {
      throw new Error("The bundle of validators does not export them");
    }
    return `export{${name} as validators};\n`;
  });
}

/** Writes a file whole, because two tasks may do this at the same time. */
function write(path: string, text: string): void {
  const target = source + path;
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, `// Made by scripts/embed.ts, do not edit.\n${text}`);
  renameSync(draft, target);
}
