import { markdownName } from "../machine/names.ts";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

export function Footer({ page }: { page: Page }) {
  const { text, to } = useSite();
  return (
    <footer>
      <p>{text.unofficial}</p>
      <p>
        <a href={markdownName(page.path)}>{text.asMarkdown}</a> ·{" "}
        <a href={to("downloads.html")}>{text.downloads}</a>
      </p>
    </footer>
  );
}
