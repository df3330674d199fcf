import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** Links to the page before and the page after, in the order of the sidebar. */
export function Pager({ page, pages }: { page: Page; pages: Page[] }) {
  const { text, to } = useSite();
  const shown = pages.filter((one) => !one.hidden || one === page);
  const at = shown.indexOf(page);
  const previous = shown[at - 1];
  const next = shown[at + 1];
  return (
    <nav class="pager" aria-label={text.pages}>
      {previous && (
        <a rel="prev" href={to(previous.path)}>
          <span>{text.previous}</span> {previous.title}
        </a>
      )}
      {next && (
        <a rel="next" href={to(next.path)}>
          <span>{text.next}</span> {next.title}
        </a>
      )}
    </nav>
  );
}
