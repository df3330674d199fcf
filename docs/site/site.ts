import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Texts } from "../strings/en.ts";
import type { Language, LedgerEntry } from "./description/load.ts";
import type { Description } from "./description/openapi.ts";
import type { Operation } from "./description/operations.ts";

/** What all pages of a language are made from. */
export interface Site {
  language: Language;
  languages: Language[];
  /** Where the site will be, with a slash at the end, or empty. */
  publicUrl: string;
  text: Texts;
  description: Description;
  operations: Operation[];
  ledger: LedgerEntry[];
  /** A correction in one line, by its id. */
  titleOf(id: string): string;
}

/** The site as one page sees it: addresses are relative to the page, so that the site works below any path and from a folder. */
export interface SiteFromPage extends Site {
  /** Address of the root of the site. */
  home: string;
  /** Address of a page of the same language, from its path. */
  to(path: string): string;
}

const context = createContext<SiteFromPage | undefined>(undefined);

export const SiteProvider = context.Provider;

/** The site around a component. @throws Error outside of a page */
export function useSite(): SiteFromPage {
  const site = useContext(context);
  if (site === undefined) {
    throw new Error("rendered outside of SiteProvider");
  }
  return site;
}

/** The site seen from a page at a path. */
export function fromPage(site: Site, path: string): SiteFromPage {
  const depth = path.split("/").length - 1;
  return { ...site, home: "../".repeat(depth + 1), to: (other) => "../".repeat(depth) + other };
}
