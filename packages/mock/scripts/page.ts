// Writes the page at /__mock/ into dist/page: one script and one style sheet, as small as they can be.
import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../page/", import.meta.url));
const target = fileURLToPath(new URL("../dist/page/", import.meta.url));

mkdirSync(target, { recursive: true });
copyFileSync(`${source}index.html`, `${target}index.html`);
await build({
  entryPoints: { page: `${source}main.ts` },
  outdir: target,
  bundle: true,
  minify: true,
  charset: "utf8", // two languages' texts, of which one would be escapes
  format: "iife", // loaded before the first paint, which a module is not
  target: "es2022",
});
await build({
  entryPoints: { page: `${source}page.css` },
  outdir: target,
  minify: true,
});
