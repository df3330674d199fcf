import { markdownName, oneLine } from "../machine/names.ts";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** Scripts come from our own files alone; the panel may reach a mock on this machine and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export function Head({ page }: { page: Page }) {
  const { text, home, language, languages, publicUrl } = useSite();
  const url = (one: string) => `${publicUrl || home}${one}/${page.path}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <title>{`${page.title} · ${text.site}`}</title>
      <meta name="description" content={oneLine(page.summary, 180)} />
      <meta name="color-scheme" content="light dark" />
      {publicUrl && <link rel="canonical" href={url(language)} />}
      {languages.map((one) => (
        <link rel="alternate" hreflang={one === "zh" ? "zh-CN" : one} href={url(one)} />
      ))}
      <link rel="alternate" type="text/markdown" href={markdownName(page.path)} />
      <link rel="icon" href={`${home}assets/icon.svg`} type="image/svg+xml" />
      <link rel="stylesheet" href={`${home}assets/site.css`} />
      <script src={`${home}assets/theme.js`} />
      <script defer src={`${home}assets/site.js`} />
      <script defer src={`${home}assets/search.js`} />
      {page.path === "corrections.html" && <script defer src={`${home}assets/corrections.js`} />}
      {page.group === "operations" && <script defer src={`${home}assets/try-it.js`} />}
    </head>
  );
}
