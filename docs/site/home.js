import { code, html, line } from "./html.js";
import { samplesOf } from "./samples.js";

/** The first page: what this is, one command that runs, and every operation. */
export function homePage(context) {
  const { text, operations, to } = context;
  const list = operations.find(({ operationId }) => operationId === "listAddonInstances");
  const main = html`<p class="lead">${text.homeLead}</p><p>${text.unofficial}</p>
<p class="actions"><a class="action-link" href="${to("guide/quick-start.html")}">${text.quickStart}</a> <a href="${to("lifecycle.html")}">${text.lifecycle}</a> <a href="${to("corrections.html")}">${text.corrections}</a></p>
${code(`npm start\n\n${samplesOf(list).curl}`, text.sample, "sh")}
<h2 id="operations">${text.operations}</h2><ul class="cards">${operations.map((one) => html`<li><a href="${to(`operations/${one.operationId}.html`)}"><span class="method ${one.method}">${one.method.toUpperCase()}</span> ${one.summary}</a><code>${one.path}</code></li>`)}</ul>`;
  return { path: "index.html", title: text.homeTitle, group: "home", main, summary: text.homeLead };
}

/** Files for machines. */
export const downloads = [
  "openapi.json",
  "openapi.yaml",
  "openapi-3.0.json",
  "openapi-3.0.yaml",
  "corrections.yaml",
  "workflows/lifecycle.arazzo.yaml",
];

/** The page of files for machines. */
export function downloadsPage(context) {
  const { text, home, language } = context;
  const main = html`<p class="lead">${line(text.downloadsLead)}</p><ul>${[...downloads.map((file) => `downloads/${file}`), "llms.txt", "sitemap.txt"].map((file) => html`<li><a href="${home}${file}">${file.replace("downloads/", "")}</a></li>`)}
<li><a href="${home}redoc.${language}.html">${text.redoc}</a></li></ul>`;
  return {
    path: "downloads.html",
    title: text.downloads,
    group: "guides",
    main,
    summary: text.downloadsLead,
  };
}
