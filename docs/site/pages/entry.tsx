import { render } from "preact-render-to-string";
import { en } from "../../strings/en.ts";
import { zh } from "../../strings/zh.ts";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The page at the root: a choice of language, which a script makes for a reader who has chosen before. `publicUrl` as for all pages. */
export function entryPage(publicUrl: string): string {
  return `<!doctype html>\n${render(<Entry publicUrl={publicUrl} />)}\n`;
}

function Entry({ publicUrl }: { publicUrl: string }) {
  const languages = Object.entries({ en, zh });
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{`${en.homeTitle} · ${zh.homeTitle}`}</title>
        <meta name="description" content={en.homeLead} />
        <meta name="color-scheme" content="light dark" />
        {publicUrl && <link rel="canonical" href={`${publicUrl}index.html`} />}
        <link rel="alternate" hreflang="x-default" href={`${publicUrl}index.html`} />
        {languages.map(([folder, { code }]) => (
          <link rel="alternate" hreflang={code} href={`${publicUrl}${folder}/index.html`} />
        ))}
        <link rel="icon" href="assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="assets/site.css" />
        <script src="assets/entry.js" />
      </head>
      <body class="entry">
        <main>
          <h1>{en.site}</h1>
          {languages.map(([folder, { code, name, homeTitle, homeLead, unofficial }]) => (
            <section lang={code}>
              <h2>{homeTitle}</h2>
              <p>{homeLead}</p>
              <p>{unofficial}</p>
              <p>
                <a class="action-link" hreflang={code} href={`${folder}/index.html`}>
                  {name}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
