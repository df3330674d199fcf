import type { createSearch as CreateSearch } from "../search/engine.ts";
import type { IndexEntry } from "../site/machine/search-index.ts";
import type { PageMock } from "./page-mock.ts";

// What one plain script leaves for another.
declare global {
  var createSearch: typeof CreateSearch;
  var searchEntries: IndexEntry[];
  var createPageMock: () => Promise<PageMock>;
}
