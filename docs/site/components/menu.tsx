import { render } from "preact-render-to-string";
import { navigation, pagesOf } from "../navigation.ts";
import type { Page } from "../page.ts";
import { SiteProvider, useSite } from "../site.ts";
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
  const site = useSite();
  const [first] = pages;
  if (first === undefined) {
    return null;
  }
  const items = (
    <SiteProvider value={site}>
      <Items pages={pages} current={current} />
    </SiteProvider>
  );
  if (pages.includes(current)) {
    return <ul>{items}</ul>;
  }
  // the same for all pages elsewhere at the same depth, so rendered once for them: it is most of what the frame of a page costs
  const known = rendered.get(first) ?? new Map<string, string>();
  const html = known.get(site.home) ?? render(items);
  rendered.set(first, known.set(site.home, html));
  return <ul dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Links as HTML, by the first page and the way to the root. */
const rendered = new WeakMap<Page, Map<string, string>>();

function Items({ pages, current }: { pages: Page[]; current: Page }) {
  const { to } = useSite();
  return (
    <>
      {pages.map(({ path, title, method }) => (
        <li>
          <a href={to(path)} aria-current={path === current.path ? "page" : undefined}>
            {method && <Method method={method} />}
            <WholeWords text={title} />
          </a>
        </li>
      ))}
    </>
  );
}
