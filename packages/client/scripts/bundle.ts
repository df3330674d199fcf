// Writes dist/esm as a few files instead of fifty: each file costs about a millisecond to import.
// What the entry points share goes into chunks, so that there is one copy of each error class.
import { build } from "esbuild";

await build({
  entryPoints: ["index", "operations/index", "signer/index", "node/index", "values/index"].map(
    (name) => `src/${name}.ts`,
  ),
  ...{ bundle: true, splitting: true, packages: "external" },
  ...{ format: "esm", target: "es2022", outbase: "src", outdir: "dist/esm", logLevel: "warning" },
});
