import type { Page } from "../page.ts";
import { useSite } from "../site.ts";
import { LanguageLink } from "./language-link.tsx";
import { SearchBox } from "./search-box.tsx";

export function TopBar({ page }: { page: Page }) {
  const { text, to } = useSite();
  return (
    <header class="top">
      <a class="brand" href={to("index.html")}>
        {text.site}
      </a>
      <nav aria-label={text.onSite}>
        <a href={to("guide/quick-start.html")}>{text.quickStart}</a>
        <a href={to("operations/createAddonInstance.html")}>{text.operations}</a>
        <a href={to("corrections.html")}>{text.corrections}</a>
        <a class="to-menu" href="#menu">
          {text.menu}
        </a>
      </nav>
      <div class="tools">
        <SearchBox />
        <button
          type="button"
          class="theme needs-script"
          data-names={JSON.stringify(text.themes)}
          aria-label={text.themes[""]}
          title={text.themes[""]}
        >
          ◐
        </button>
        <LanguageLink page={page} />
      </div>
    </header>
  );
}
