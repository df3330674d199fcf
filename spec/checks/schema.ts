import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { readYaml } from "../tools/files.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
ajv.addSchema(readYaml("checks/schemas/evidence.yaml") as object);

/** Compares a data file of this package with its schema in `checks/schemas`. Returns one line per failure. */
export function schemaFailures(name: "corrections" | "errors", document: unknown): string[] {
  const validate = ajv.compile(readYaml(`checks/schemas/${name}.yaml`) as object);
  validate(document);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? "is not valid"}`,
  );
}
