import { en, type Texts } from "../strings/en.ts";
import { zh } from "../strings/zh.ts";
import { loadAddons } from "./addons/load-addons.ts";
import { correctionTitle } from "./correction-title.ts";
import { withoutValueTables } from "./description/known-values.ts";
import { type Language, languages, loadDescription, loadLedger } from "./description/load.ts";
import { operations } from "./description/operations.ts";
import { errorCodes } from "./error-codes.ts";
import { guideNames, inOrder } from "./navigation.ts";
import type { Page } from "./page.ts";
import { addonPage } from "./pages/addon.tsx";
import { addonsPage } from "./pages/addons.tsx";
import { correctionsPage } from "./pages/corrections.tsx";
import { downloadsPage } from "./pages/downloads.tsx";
import { errorCodePage } from "./pages/error-code.tsx";
import { errorCodesPage } from "./pages/error-codes.tsx";
import { guidePage } from "./pages/guide.tsx";
import { homePage } from "./pages/home.tsx";
import { lifecyclePage } from "./pages/lifecycle.tsx";
import { operationPage } from "./pages/operation.tsx";
import { schemaPage } from "./pages/schema.tsx";
import { statusPage } from "./pages/status.tsx";
import { type RenderedPage, renderPage } from "./render-page.tsx";
import type { Site } from "./site.ts";

export const texts: Record<Language, Texts> = { en, zh };

/**
 * Every page of the site in every language, in reading order.
 *
 * @param publicUrl - where the site will be, for canonical links; without it there are none
 */
export function allPages(publicUrl = ""): RenderedPage[] {
  return languages.flatMap((language) => {
    const site = loadSite(language, publicUrl);
    const pages = inOrder(pagesOf(site));
    return pages.map((page) => renderPage(page, pages, site));
  });
}

function loadSite(language: Language, publicUrl: string): Site {
  const description = withoutValueTables(loadDescription(language));
  const ledger = loadLedger(language);
  const text = texts[language];
  const all = operations(description);
  const reader = { language, text, operations: all };
  const titles = new Map(ledger.map((entry) => [entry.id, correctionTitle(entry, reader)]));
  return {
    language,
    languages,
    publicUrl,
    text,
    description,
    ledger,
    operations: all,
    titleOf: (id) => titles.get(id) ?? id,
  };
}

/** A page for each thing that is there. Their order is that of `navigation.ts`. */
function pagesOf(site: Site): Page[] {
  const codes = errorCodes(site);
  const addons = loadAddons(site.language);
  return [
    homePage(site),
    ...guideNames.map((name) => guidePage(name, site)),
    lifecyclePage(site),
    correctionsPage(site),
    downloadsPage(site),
    addonsPage(addons, site),
    ...addons.map((addon) => addonPage(addon, site)),
    ...site.operations.map((operation) => operationPage(operation, site)),
    ...Object.entries(site.description.components.schemas).map(([name, schema]) =>
      schemaPage(name, schema, site),
    ),
    ...Object.entries(site.text.statusAdvice).map(([status, advice]) =>
      statusPage(status, advice, site),
    ),
    errorCodesPage(codes, site),
    ...codes.map(errorCodePage),
  ];
}
