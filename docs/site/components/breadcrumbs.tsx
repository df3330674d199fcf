import { pagesOf, sectionOf } from "../navigation.ts";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** The way from the first page to this one. */
export function Breadcrumbs({ page, pages }: { page: Page; pages: Page[] }) {
  const { text, to } = useSite();
  const section = sectionOf(page, pages);
  if (section === undefined) {
    return null;
  }
  const [first = page] = pagesOf(section, pages);
  return (
    <nav class="breadcrumbs" aria-label={text.breadcrumbs}>
      <ol>
        <li>
          <a href={to("index.html")}>{text.home}</a>
        </li>
        {!page.path.endsWith("/index.html") && (
          <li>
            <a href={to(first.path)}>{text.sections[section.id]}</a>
          </li>
        )}
        <li aria-current="page">{page.title}</li>
      </ol>
    </nav>
  );
}
