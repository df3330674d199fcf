import { code, html, line, raw } from "./html.js";
import { samplesOf } from "./samples.js";

/** The first page: what this is, two commands that run, what there is, and every operation. */
export function homePage(context) {
  const { text, operations, to } = context;
  const list = operations.find(({ operationId }) => operationId === "listAddonInstances");
  const main = html`<p class="lead">${text.homeLead}</p><p>${text.unofficial}</p>
<p class="actions"><a class="action-link" href="${to("guide/quick-start.html")}">${text.quickStart}</a> <a href="${to("lifecycle.html")}">${text.lifecycle}</a> <a href="${to("corrections.html")}">${text.corrections}</a></p>
<p>${text.homeStart}</p>${code("npm start", text.sample, "sh")}
<p>${text.homeAsk}</p>${code(samplesOf(list).curl, text.sample, "sh")}
<h2 id="operations">${text.operations}</h2><ul class="cards">${operations.map((one) => html`<li><a href="${to(`operations/${one.operationId}.html`)}">${one.summary}</a><span class="method ${one.method}">${one.method.toUpperCase()}</span> <code>${pathOf(one.path)}</code></li>`)}</ul>
<h2 id="parts">${text.homeParts}</h2><ul class="cards parts">${text.homePartList.map(({ page, title, about }) => html`<li><a href="${to(page)}">${title}</a>${line(about)}</li>`)}</ul>`;
  return { path: "index.html", title: text.homeTitle, group: "home", main, summary: text.homeLead };
}

/** A path that a narrow card breaks after a slash, not in the middle of a word. */
function pathOf(path) {
  return path.split(/(?<=.)(?=\/)/).map((part, at) => html`${at > 0 && raw("<wbr>")}${part}`);
}
