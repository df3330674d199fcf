import type { Page } from "../page.ts";
import { useSite } from "../site.ts";
import { Footer } from "./footer.tsx";
import { Head } from "./head.tsx";
import { Menu } from "./menu.tsx";
import { TopBar } from "./top-bar.tsx";

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
            <h1>{page.title}</h1>
            {/* rendered from components before, for the Markdown twin too */}
            <div class="page" dangerouslySetInnerHTML={{ __html: main }} />
          </main>
          <Menu page={page} pages={pages} />
        </div>
        <Footer page={page} />
      </body>
    </html>
  );
}
