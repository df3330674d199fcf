import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { openSite } from "../test/site-in-browser.js";
import { axeNodes, shownWithoutScript, wanted } from "./checks.js";
import { table } from "./table.js";
import { visit } from "./visit.js";

const rounds = 9;

/** Pages of the same bundle: the one that Redocly makes, opened at an operation, and ours. */
const pages = {
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
const names = Object.keys(pages);
const url = (name) => new URL(pages[name][0], site.base).href;

const visits = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  // each round begins with another page, so that none always follows the same one
  for (let at = 0; at < names.length; at++) {
    const name = names[(at + round) % names.length];
    visits[name].push(await visit(browser, url(name)));
  }
}

const results = [];
for (const name of names) {
  results.push({
    name,
    visits: visits[name],
    withoutScript: await shownWithoutScript(browser, url(name), pages[name][1]),
    axe: await axeNodes(browser, url(name)),
  });
}
const { version: redocly } = JSON.parse(
  readFileSync(new URL("../node_modules/@redocly/cli/package.json", import.meta.url), "utf8"),
);
const facts = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0].model}`,
  chromium: browser.version(),
  redocly,
  rounds,
};
await site.close();
writeFileSync(new URL("docs.md", import.meta.url), table(results, facts));
process.stdout.write(readFileSync(new URL("docs.md", import.meta.url), "utf8"));
