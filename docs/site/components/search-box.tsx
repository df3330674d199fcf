import { useSite } from "../site.ts";

/** The search box. `browser/search.ts` makes it work. */
export function SearchBox() {
  const { text, home, language, to } = useSite();
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every browser that is used knows the element "search"
    <div class="search needs-script" role="search">
      <input
        type="search"
        id="search"
        aria-label={text.searchHint}
        placeholder={text.search}
        data-engine={`${home}search-engine.js`}
        data-index={`${home}search.${language}.js`}
        data-root={to("")}
        data-none={text.searchNone}
        data-count={text.searchCount}
        autocomplete="off"
      />
      <span class="keys">{text.searchKeys}</span>
      <div id="found" hidden />
      <span class="hidden" role="status" id="found-count" />
    </div>
  );
}
