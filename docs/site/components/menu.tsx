import { navigation, pagesOf } from "../navigation.ts";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";
import { Method } from "./method.tsx";
import { WholeWords } from "./whole-words.tsx";

/** The contents: every page that is not hidden, in sections that open, and those with many pages in parts. */
export function Menu({ page, pages }: { page: Page; pages: Page[] }) {
  const { text, home, language } = useSite();
  return (
    <nav id="menu" class="menu" aria-label={text.menu}>
      {navigation.map((section) => {
        const own = pagesOf(section, pages);
        const shown = own.filter(({ hidden }) => !hidden);
        const parts = new Map(shown.flatMap(({ part }) => (part ? [[part.title, part.open]] : [])));
        return (
          <details open={section.open === true || own.includes(page)}>
            <summary>{text.sections[section.id]}</summary>
            <Links pages={shown.filter(({ part }) => part === undefined)} current={page} />
            {[...parts].map(([title, open]) => (
              <details class="part" open={open || page.part?.title === title}>
                <summary>{title}</summary>
                <Links pages={shown.filter(({ part }) => part?.title === title)} current={page} />
              </details>
            ))}
          </details>
        );
      })}
      <p>
        <a href={`${home}redoc.${language}.html`}>{text.redoc}</a>
      </p>
    </nav>
  );
}

function Links({ pages, current }: { pages: Page[]; current: Page }) {
  const { to } = useSite();
  return pages.length === 0 ? null : (
    <ul>
      {pages.map(({ path, title, method }) => (
        <li>
          <a href={to(path)} aria-current={path === current.path ? "page" : undefined}>
            {method && <Method method={method} />}
            <WholeWords text={title} />
          </a>
        </li>
      ))}
    </ul>
  );
}
