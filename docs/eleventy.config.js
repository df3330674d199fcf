import { existsSync } from "node:fs";
import { buildSync } from "esbuild";
import { copied, workflow } from "./site/downloads.js";
import { entryPage } from "./site/entry.js";
import { llms, publishedWorkflow, searchScript, sitemap, twinOf } from "./site/machine.js";
import { allPages } from "./site/pages.js";
import { publicUrlFrom } from "./site/public-url.js";

const publicUrl = publicUrlFrom(process.env.DOCS_URL);

/** Pages come from the description, not from template files: Eleventy gets them as virtual templates and writes them. */
export default function configure(eleventy) {
  const pages = allPages(publicUrl);
  const languages = [...new Set(pages.map(({ language }) => language))];
  const files = [
    ...pages.map(({ language, path, html }) => [`${language}/${path}`, html]),
    ...pages.map((page) => [`${page.language}/${page.path.replace(/html$/, "md")}`, twinOf(page)]),
    ...languages.map((language) => [
      `search.${language}.js`,
      searchScript(pages.filter((page) => page.language === language)),
    ]),
    ["search-engine.js", searchEngine()],
    ["index.html", entryPage(publicUrl)],
    ["llms.txt", llms(pages)],
    [`downloads/${workflow}`, publishedWorkflow()],
    ...(publicUrl ? [["sitemap.txt", sitemap(pages, publicUrl)]] : []),
  ];
  for (const [permalink, content] of files) {
    eleventy.addTemplate(
      `site/virtual/${permalink}.11ty.js`,
      { render: () => content },
      { permalink, eleventyExcludeFromCollections: true },
    );
  }
  eleventy.addPassthroughCopy({ assets: "assets" });
  for (const file of copied) {
    const found = [`../spec/dist/${file}`, `../spec/${file}`].find(existsSync);
    eleventy.addPassthroughCopy({ [found]: `downloads/${file}` });
  }
  return { dir: { input: "site", output: "dist" }, templateFormats: ["11ty.js"] };
}

/** The search as a plain script, which a page may load even from a folder without a server. */
function searchEngine() {
  const { outputFiles } = buildSync({
    entryPoints: ["search/browser.js"],
    bundle: true,
    minify: true,
    target: "es2020",
    write: false,
  });
  return outputFiles[0].text;
}
