import { navigation, pagesOf } from "../navigation.ts";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** The contents: every page that is not hidden, in sections that open. */
export function Menu({ page, pages }: { page: Page; pages: Page[] }) {
  const { text, to, home, language } = useSite();
  return (
    <nav id="menu" class="menu" aria-label={text.menu}>
      {navigation.map((section) => (
        <details open={section.open || section.group === page.group}>
          <summary>{section.title(text)}</summary>
          <ul>
            {pagesOf(section, pages)
              .filter(({ hidden }) => !hidden)
              .map(({ path, title }) => (
                <li>
                  <a href={to(path)} aria-current={path === page.path ? "page" : undefined}>
                    {title}
                  </a>
                </li>
              ))}
          </ul>
        </details>
      ))}
      <p>
        <a href={`${home}redoc.${language}.html`}>{text.redoc}</a>
      </p>
    </nav>
  );
}
