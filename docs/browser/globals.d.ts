import type { createSearch as CreateSearch } from "../search/engine.ts";
import type { IndexPage } from "../search/entries.ts";
import type { PageMock } from "./page-mock.ts";

// What one plain script leaves for another.
declare global {
  var createSearch: typeof CreateSearch;
  var searchIndex: IndexPage[];
  var createPageMock: () => Promise<PageMock>;
}
