import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** The same page in the other language. */
export function LanguageLink({ page }: { page: Page }) {
  const { text, home, language, languages } = useSite();
  const other = languages.find((one) => one !== language);
  if (other === undefined) {
    return null;
  }
  const code = other === "zh" ? "zh-CN" : other;
  return (
    <a class="language" hreflang={code} lang={code} href={`${home}${other}/${page.path}`}>
      {text.otherLanguage}
    </a>
  );
}
