import { navigation, pagesOf } from "../navigation.ts";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";
import { Method } from "./method.tsx";

/** The contents: every page that is not hidden, in sections that open. */
export function Menu({ page, pages }: { page: Page; pages: Page[] }) {
  const { text, to, home, language } = useSite();
  return (
    <nav id="menu" class="menu" aria-label={text.menu}>
      {navigation.map((section) => {
        const own = pagesOf(section, pages);
        return (
          <details open={section.open === true || own.includes(page)}>
            <summary>{text.sections[section.id]}</summary>
            <ul>
              {own
                .filter(({ hidden }) => !hidden)
                .map(({ path, title, method }) => (
                  <li>
                    <a href={to(path)} aria-current={path === page.path ? "page" : undefined}>
                      {method && <Method method={method} />}
                      {title}
                    </a>
                  </li>
                ))}
            </ul>
          </details>
        );
      })}
      <p>
        <a href={`${home}redoc.${language}.html`}>{text.redoc}</a>
      </p>
    </nav>
  );
}
