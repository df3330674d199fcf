import { render } from "preact-render-to-string";
import { Layout } from "./components/layout.tsx";
import type { Language } from "./description/load.ts";
import type { Page } from "./page.ts";
import { fromPage, type Site, SiteProvider } from "./site.ts";

export interface RenderedPage extends Page {
  language: Language;
  /** What is below the title, as HTML. */
  main: string;
  /** The whole page as HTML. */
  html: string;
}

/** Renders a page and the frame around it. `pages` are all of its language, for the contents. */
export function renderPage(page: Page, pages: Page[], site: Site): RenderedPage {
  const seen = fromPage(site, page.path);
  const main = render(<SiteProvider value={seen}>{page.body}</SiteProvider>);
  const whole = render(
    <SiteProvider value={seen}>
      <Layout page={page} pages={pages} main={main} />
    </SiteProvider>,
  );
  const html = `<!doctype html>\n${markLongCode(whole)}\n`;
  return { ...page, language: site.language, main, html };
}

/** Marks inline code that may be broken: what is longer than a line of a phone, or says where. Other code stays on one line. */
function markLongCode(html: string): string {
  return html.replace(/<code>(?=[^<]{25}|[^<]*<(?:wbr|span))/g, '<code class="long">');
}
