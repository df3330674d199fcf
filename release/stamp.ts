// The last step of a build: records in dist which inputs it was built from, for prepack.ts to compare.
import { writeFileSync } from "node:fs";
import { stampFile } from "./stamp-file.ts";

// turbo names the inputs of the task that it runs; a build without turbo may have used any
// biome-ignore lint/suspicious/noUndeclaredEnvVars: turbo computes it from the inputs that are declared
const inputs = process.env["TURBO_HASH"] ?? "a build without turbo";
writeFileSync(stampFile, `${inputs}\n`);
