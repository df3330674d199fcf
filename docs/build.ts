import "./build-once.ts";
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { allPages, texts } from "./site/all-pages.ts";
import { languages } from "./site/description/load.ts";
import { copied, publishedWorkflow, workflow } from "./site/downloads.ts";
import { llms } from "./site/machine/llms.ts";
import { twinPath } from "./site/machine/names.ts";
import { searchScript } from "./site/machine/search-index.ts";
import { sitemap } from "./site/machine/sitemap.ts";
import { twinOf } from "./site/machine/twin.ts";
import { entryPage } from "./site/pages/entry.tsx";
import { notFoundPage } from "./site/pages/not-found.tsx";
import { publicUrlFrom } from "./site/public-url.ts";
import { versionFiles } from "./site/versions.ts";

// Writes the site into dist, beside the one-page references that redoc.ts makes.

const docs = fileURLToPath(new URL(".", import.meta.url));
const made = new Set<string>();
const publicUrl = publicUrlFrom(process.env.DOCS_URL);
const pages = allPages(publicUrl);

for (const page of pages) {
  write(`${page.language}/${page.path}`, page.html);
  write(`${page.language}/${twinPath(page.path)}`, twinOf(page));
}
for (const language of languages) {
  const own = pages.filter((page) => page.language === language);
  write(`search.${language}.js`, searchScript(own, texts[language].searchWords));
}
write("index.html", entryPage(publicUrl));
write("404.html", notFoundPage(publicUrl));
write("llms.txt", llms(pages));
if (publicUrl) {
  write("sitemap.txt", sitemap(pages, publicUrl));
}
write(`downloads/${workflow}`, publishedWorkflow());
for (const file of copied) {
  const places = [`../spec/dist/${file}`, `../spec/${file}`].map((place) => join(docs, place));
  copyFileSync(places.find(existsSync) ?? join(docs, "../spec", file), target(`downloads/${file}`));
}
for (const { path, content } of versionFiles()) {
  write(path, content);
}
cpSync(join(docs, "assets"), join(docs, "dist/assets"), { recursive: true });
buildSync({
  absWorkingDir: docs,
  entryPoints: [
    { in: "styles/site.css", out: "assets/site" },
    ...["theme", "site", "search", "corrections", "entry", "try-it", "page-mock"].map((name) => ({
      in: `browser/${name}.ts`,
      out: `assets/${name}`,
    })),
    { in: "browser/search-engine.ts", out: "search-engine" },
  ],
  outdir: "dist",
  alias: { tldts: "./browser/no-public-suffixes.ts" },
  bundle: true,
  minify: true,
  // plain scripts: a page that is opened from a folder cannot load a module
  format: "iife",
  target: "es2020",
});

function write(path: string, content: string | Buffer): void {
  writeFileSync(target(path), content);
}

/** A file of the site, whose folder is there. */
function target(path: string): string {
  const file = join(docs, "dist", path);
  const folder = dirname(file);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  return file;
}
