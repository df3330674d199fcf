import { html, line } from "./html.js";

/** The ledger as a page: two groups, one section per entry, each linking to where it applies. */
export function correctionsPage(context) {
  const { text, ledger } = context;
  const group = (prefix, title) =>
    html`<h2 id="group-${prefix}">${title}</h2>${ledger.filter(({ id }) => id.startsWith(prefix)).map((entry) => section(entry, context))}`;
  const main = html`<p class="lead">${text.correctionsLead}</p>${group("C", text.mistakes)}${group("D", text.divergences)}`;
  return {
    path: "corrections.html",
    title: text.corrections,
    group: "guides",
    main,
    summary: text.correctionsLead,
  };
}

function section(entry, context) {
  const { text } = context;
  const row = (name, value) => value && html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<section class="correction" id="${entry.id}"><h3><a class="anchor" href="#${entry.id}">${entry.id}</a> ${entry.inferred && html`<span class="flag">${text.inferred}</span>`}</h3><dl>
${row(text.sourceSays, line(entry.source))}${row(text.weSay, line(entry.ours))}${row(text.why, line(entry.why))}
${row(text.evidence, html`<ul>${[entry.evidence ?? []].flat().map((one) => html`<li>${line(one)}</li>`)}</ul>`)}
${row(text.where, html`<ul>${[entry.at ?? []].flat().map((pointer) => html`<li>${place(pointer, context)}</li>`)}</ul>`)}</dl></section>`;
}

/** A correction in one line: the field it is about, when it is about one, and what the description says there. */
export function correctionTitle({ at, ours }, { colon }) {
  const [first] = [at ?? []].flat();
  const [, name, rest = ""] = /^#\/components\/schemas\/([^/]+)(.*)$/.exec(first ?? "") ?? [];
  const fields = rest.split("/").filter((part) => part && part !== "properties");
  return name ? `${[name, ...fields].join(".")}${colon}${ours}` : ours;
}

/** A JSON pointer as a link to the page and field that show it. */
function place(pointer, context) {
  const parts = pointer
    .replace(/^#\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [root, second, name] = parts;
  if (root === "components" && second === "schemas") {
    const fields = parts.slice(3).filter((part) => part !== "properties");
    const hash = fields.length > 0 ? `#${[name, ...fields].join(".")}` : "";
    return html`<a href="${context.to(`schemas/${name}.html${parts[3] === "properties" ? hash : ""}`)}"><code>${[name, ...fields].join(".")}</code></a>`;
  }
  const operation = root === "paths" && context.description.paths[second]?.[name]?.operationId;
  return operation
    ? html`<a href="${context.to(`operations/${operation}.html`)}"><code>${operation}</code></a> <code>${parts.slice(3).join("/")}</code>`
    : html`<code>${pointer}</code>`;
}
