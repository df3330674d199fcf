// generate.ts [--check] [--bundle FILE] [--output FILE] [--values FOLDER] [--values-output FILE]: writes the generated types, or reports
// whether they are stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { render } from "./render.ts";
import { renderValues } from "./render-values.ts";

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    bundle: { type: "string", default: "../../spec/dist/openapi.json" },
    output: { type: "string", default: "src/schema.gen.ts" },
    values: { type: "string", default: "../../spec/dist/values/" },
    "values-output": { type: "string", default: "src/values.gen.ts" },
  },
});

for (const source of [options.bundle, options.values]) {
  if (!existsSync(source)) {
    fail(`${source} does not exist: run \`npm run build\` first, which makes it.`);
  }
}
writeOrCheck(options.output, await render(pathToFileURL(options.bundle)), "spec/openapi.yaml");
if (options.output === "src/schema.gen.ts") {
  const deployed = pathToFileURL("../../spec/dist/openapi.deployed.json");
  writeOrCheck("src/deployed.gen.ts", await render(deployed), "spec/overlays/deployed.yaml");
}
writeOrCheck(options["values-output"], renderValues(pathToFileURL(options.values)), "spec/values");

function writeOrCheck(output: string, fresh: string, source: string): void {
  if (!options.check) {
    writeFileSync(output, fresh);
  } else if (!existsSync(output) || readFileSync(output, "utf8") !== fresh) {
    fail(
      `${output} is not what ${source} generates: run npm run generate, then commit the result.`,
    );
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
