import { en } from "../strings/en.js";
import { zh } from "../strings/zh.js";
import { correctionsPage, correctionTitle } from "./corrections.js";
import { languages, loadDescription, loadLedger, operations } from "./description.js";
import { downloadsPage } from "./downloads.js";
import { errorPages, statusPages } from "./errors.js";
import { guidePage, guides } from "./guide.js";
import { homePage } from "./home.js";
import { layout } from "./layout.js";
import { lifecyclePage } from "./lifecycle.js";
import { operationPage } from "./operation.js";
import { schemaPage } from "./schema.js";

const texts = { en, zh };

/**
 * Every page of the site: `language`, `path`, `title`, `main` and the whole page as `html`.
 * `publicUrl` is where the site will be, for canonical links; without it there are none.
 */
export function allPages(publicUrl = "") {
  return languages.flatMap((language) => pagesOf(language, publicUrl));
}

function pagesOf(language, publicUrl) {
  const description = loadDescription(language);
  const ledger = loadLedger(language);
  const titles = new Map(
    ledger.map((entry) => [entry.id, correctionTitle(entry, texts[language])]),
  );
  const shared = {
    language,
    languages,
    publicUrl,
    text: texts[language],
    description,
    ledger,
    operations: operations(description),
    titleOf: (id) => titles.get(id) ?? id,
  };
  const at = (depth) => ({
    ...shared,
    home: "../".repeat(depth + 1),
    to: (path) => "../".repeat(depth) + path,
  });

  const top = at(0);
  const below = at(1);
  const pages = [
    homePage(top),
    ...inReadingOrder([
      ...guides.map((name) => guidePage(name, below)),
      lifecyclePage(top),
      correctionsPage(top),
      downloadsPage(top),
    ]),
    ...shared.operations.map((one) => operationPage(one, below)),
    ...Object.entries(description.components.schemas).map(([name, schema]) =>
      schemaPage(name, schema, below),
    ),
    ...statusPages(below),
    ...errorPages(below),
  ];
  return pages.map((page) => ({
    ...page,
    language,
    html: String(layout(page, { ...at(page.path.split("/").length - 1), pages })),
  }));
}

/** Pages that are made from data come after the guides that lead to them. */
const after = {
  "lifecycle.html": "guide/authentication.html",
  "corrections.html": "guide/workflow.html",
  "downloads.html": "guide/other-languages.html",
};

function inReadingOrder(pages) {
  const made = pages.filter(({ path }) => after[path]);
  return pages
    .filter(({ path }) => !after[path])
    .flatMap((page) => [page, ...made.filter(({ path }) => after[path] === page.path)]);
}
