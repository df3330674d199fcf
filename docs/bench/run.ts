import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { openSite } from "../test/site-in-browser.ts";
import { axeNodes, shownWithoutScript, wanted } from "./checks.ts";
import { type Result, table } from "./table.ts";
import { type Visit, visit } from "./visit.ts";

const rounds = 9;

/** Pages of the same bundle: the one that Redocly makes, opened at an operation, and ours. */
const pages: Record<string, [path: string, texts: Record<string, string>]> = {
  "`redocly build-docs`, its script inlined": [
    "redoc.en.html#/add-on-instances/createaddoninstance",
    wanted("en", "createAddonInstance"),
  ],
  "ours: install an add-on": [
    "en/operations/createAddonInstance.html",
    wanted("en", "createAddonInstance"),
  ],
  "ours: install an add-on, in Chinese": [
    "zh/operations/createAddonInstance.html",
    wanted("zh", "createAddonInstance"),
  ],
  "ours: upgrade an add-on": [
    "en/operations/updateAddonInstance.html",
    wanted("en", "updateAddonInstance"),
  ],
};

const site = await openSite();
const { browser } = site;
const compared = Object.entries(pages).map(([name, [path, texts]]) => ({
  name,
  texts,
  url: new URL(path, site.base).href,
  visits: [] as Visit[],
}));

for (let round = 0; round < rounds; round++) {
  // each round begins with another page, so that none always follows the same one
  const first = round % compared.length;
  for (const one of [...compared.slice(first), ...compared.slice(0, first)]) {
    one.visits.push(await visit(browser, one.url));
  }
}

const results: Result[] = [];
for (const { name, url, texts, visits } of compared) {
  results.push({
    name,
    visits,
    withoutScript: await shownWithoutScript(browser, url, texts),
    axe: await axeNodes(browser, url),
  });
}
const { version: redocly } = JSON.parse(
  readFileSync(new URL("../node_modules/@redocly/cli/package.json", import.meta.url), "utf8"),
);
const facts = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model}`,
  chromium: browser.version(),
  redocly,
  rounds,
};
await site.close();
writeFileSync(new URL("docs.md", import.meta.url), table(results, facts));
process.stdout.write(readFileSync(new URL("docs.md", import.meta.url), "utf8"));
