import { html, raw } from "./html.js";

/** Scripts come from our own files alone; the panel may reach a mock on this machine and nothing else. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'";

const groups = ["guides", "operations", "schemas", "statuses", "errors"];

/** A whole page. `pages` are all pages of its language, for the contents. */
export function layout(page, { text, language, to, languages, pages, home, publicUrl }) {
  const other = languages.find((one) => one !== language);
  const url = (one) =>
    publicUrl ? `${publicUrl}${one}/${page.path}` : `${home}${one}/${page.path}`;
  return raw(
    `<!doctype html>\n${html`<html lang="${text.code}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${page.title} · ${text.site}</title><meta name="description" content="${oneLine(page.summary)}">
<meta name="color-scheme" content="light dark">${publicUrl && html`<link rel="canonical" href="${url(language)}">`}${languages.map((one) => html`<link rel="alternate" hreflang="${one === "zh" ? "zh-CN" : one}" href="${url(one)}">`)}
<link rel="alternate" type="text/markdown" href="${page.path.split("/").at(-1).replace(/html$/, "md")}">
<link rel="icon" href="${home}assets/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${home}assets/site.css"><script src="${home}assets/theme.js"></script>
<script defer src="${home}assets/site.js"></script><script defer src="${home}assets/search.js"></script>${page.group === "operations" && html`<script defer src="${home}assets/try-it.js"></script>`}</head>
<body data-copy="${text.copy}" data-copied="${text.copied}"><a class="skip" href="#content">${text.skip}</a>
<header class="top"><a class="brand" href="${to("index.html")}">${text.site}</a>
<nav aria-label="${text.onSite}"><a href="${to("guide/quick-start.html")}">${text.quickStart}</a><a href="${to("operations/createAddonInstance.html")}">${text.operations}</a><a href="${to("corrections.html")}">${text.corrections}</a><a class="to-menu" href="#menu">${text.menu}</a></nav>
<div class="tools"><div class="search needs-script" role="search"><input type="search" id="search" aria-label="${text.searchHint}" placeholder="${text.search}" data-engine="${home}search-engine.js" data-index="${home}search.${language}.js" data-root="${to("")}" data-none="${text.searchNone}" data-count="${text.searchCount}" autocomplete="off"><div id="found" hidden></div><span class="hidden" role="status" id="found-count"></span></div>
<button type="button" class="theme needs-script" aria-label="${text.theme}" title="${text.theme}">◐</button>
${other && html`<a class="language" hreflang="${other === "zh" ? "zh-CN" : other}" lang="${other === "zh" ? "zh-CN" : other}" href="${home}${other}/${page.path}">${text.otherLanguage}</a>`}</div></header>
<div class="frame"><main id="content" tabindex="-1" class="${page.group}"><h1>${page.title}</h1>${page.main}</main>
<nav id="menu" class="menu" aria-label="${text.menu}">${groups.map((group) => menuGroup(group, page, pages, text, to))}
<p><a href="${home}redoc.${language}.html">${text.redoc}</a></p></nav></div>
<footer><p>${text.unofficial}</p><p><a href="${page.path.split("/").at(-1).replace(/html$/, "md")}">${text.asMarkdown}</a> · <a href="${to("downloads.html")}">${text.downloads}</a></p></footer></body></html>`}\n`,
  );
}

function menuGroup(group, page, pages, text, to) {
  const title = {
    guides: text.guides,
    operations: text.operations,
    schemas: text.schemas,
    statuses: text.statuses,
    errors: text.errorCodes,
  }[group];
  const entries = pages.filter((one) => one.group === group && !one.hidden);
  return html`<details${raw(group === page.group || group === "guides" || group === "operations" ? " open" : "")}><summary>${title}</summary><ul>${entries.map(
    (one) =>
      html`<li><a href="${to(one.path)}"${raw(one.path === page.path ? ' aria-current="page"' : "")}>${one.title}</a></li>`,
  )}</ul></details>`;
}

function oneLine(text = "") {
  return text.replace(/\s+/g, " ").replace(/[`*]/g, "").slice(0, 180);
}
