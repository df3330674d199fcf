import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** The sections of a page as links, beside the text where there is room. */
export function Contents({ page }: { page: Page }) {
  const { text } = useSite();
  const { contents = [] } = page;
  return contents.length > 1 ? (
    <div class="rail">
      <nav class="contents" aria-label={text.onPage}>
        <p>{text.onPage}</p>
        <ul>
          {contents.map(({ title, anchor }) => (
            <li>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  ) : null;
}
