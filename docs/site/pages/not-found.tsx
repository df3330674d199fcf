import { render } from "preact-render-to-string";
import { en } from "../../strings/en.ts";
import { zh } from "../../strings/zh.ts";

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * What a host shows for an address without a page, in both languages. It is served at any depth, so its links are whole addresses where
 * `publicUrl` is known; otherwise they fit the root.
 */
export function notFoundPage(publicUrl: string): string {
  return `<!doctype html>\n${render(<NotFound publicUrl={publicUrl} />)}\n`;
}

function NotFound({ publicUrl }: { publicUrl: string }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{`${en.notFound} · ${zh.notFound}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={`${publicUrl}assets/icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${publicUrl}assets/site.css`} />
      </head>
      <body class="entry">
        <main>
          <p class="soft">{`${en.site} · ${zh.site}`}</p>
          <h1>404</h1>
          {Object.entries({ en, zh }).map(([folder, text]) => (
            <section lang={text.code}>
              <h2>{text.notFound}</h2>
              <p>{text.notFoundNote}</p>
              <p>
                <a class="action-link" href={`${publicUrl}${folder}/index.html`}>
                  {text.home}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
