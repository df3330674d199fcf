// stamp.mjs: last step of a build. Notes in dist which inputs it was made from, for prepack.mjs to compare.
import { writeFileSync } from "node:fs";
import { stampFile } from "./stamp-file.mjs";

// turbo names the inputs of the task that it runs; a build without turbo may have used anything
// biome-ignore lint/suspicious/noUndeclaredEnvVars: turbo makes it from the inputs that it declares
const inputs = process.env.TURBO_HASH ?? "a build without turbo";
writeFileSync(stampFile, `${inputs}\n`);
