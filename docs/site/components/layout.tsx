import type { Page } from "../page.ts";
import { useSite } from "../site.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { Contents } from "./contents.tsx";
import { Footer } from "./footer.tsx";
import { Head } from "./head.tsx";
import { Menu } from "./menu.tsx";
import { Pager } from "./pager.tsx";
import { TopBar } from "./top-bar.tsx";
import { WholeWords } from "./whole-words.tsx";

interface Properties {
  page: Page;
  /** All pages of the language, for the contents. */
  pages: Page[];
  /** What is below the title, as HTML that was rendered before. */
  main: string;
}

/** A whole page. */
export function Layout({ page, pages, main }: Properties) {
  const { text } = useSite();
  return (
    <html lang={text.code}>
      <Head page={page} />
      <body data-copy={text.copy} data-copied={text.copied}>
        <a class="skip" href="#content">
          {text.skip}
        </a>
        <TopBar page={page} />
        <div class="frame">
          <main id="content" tabindex={-1} class={page.group}>
            <Breadcrumbs page={page} pages={pages} />
            <h1>
              <WholeWords text={page.title} />
            </h1>
            <Contents page={page} />
            {/* rendered from components before, for the Markdown twin too */}
            <div class="page" dangerouslySetInnerHTML={{ __html: main }} />
            <Pager page={page} pages={pages} />
          </main>
          <Menu page={page} pages={pages} />
        </div>
        <Footer page={page} />
      </body>
    </html>
  );
}
