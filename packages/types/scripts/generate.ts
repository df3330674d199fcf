// generate.ts [--check] [--bundle FILE] [--output FILE]: writes the generated types, or reports whether they are stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { render } from "./render.ts";

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    bundle: { type: "string", default: "../../spec/dist/openapi.json" },
    output: { type: "string", default: "src/schema.gen.ts" },
  },
});

if (!existsSync(values.bundle)) {
  fail(`${values.bundle} does not exist: run \`npm run build\` first, which makes it.`);
}
const fresh = await render(pathToFileURL(values.bundle));
if (!values.check) {
  writeFileSync(values.output, fresh);
} else if (!existsSync(values.output) || readFileSync(values.output, "utf8") !== fresh) {
  fail(
    `${values.output} is not what spec/openapi.yaml generates: run npm run generate, then commit the result.`,
  );
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
