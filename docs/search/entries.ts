/** What a search finds: a page, or a field, section, file or correction on one. */
export interface IndexEntry {
  title: string;
  /** Below the folder of the language. */
  url: string;
  about: string;
  /** Title of the page that it is on, for an entry that is not a page. */
  page?: string;
  /** Exact names that it is searched by. */
  names?: string[];
  /** Other words for it, which are not shown. */
  words?: string;
}

/** A page of the index with what is on it. An entry there has no address, since its page has one, and no title where that is its anchor. */
export interface IndexPage extends Omit<IndexEntry, "page"> {
  entries?: (Omit<IndexEntry, "page" | "url" | "title"> & { anchor: string; title?: string })[];
}

/** The pages of an index and what is on them, one after the other. */
export function entriesOf(pages: IndexPage[]): IndexEntry[] {
  return pages.flatMap(({ entries = [], ...page }) => [
    page,
    ...entries.map(({ anchor, title = anchor, ...entry }) => ({
      ...entry,
      title,
      url: `${page.url}#${anchor}`,
      page: page.title,
    })),
  ]);
}
