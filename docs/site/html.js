import MarkdownIt from "markdown-it";

/** A piece of HTML that is safe to insert as it is. */
class Html {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes a text for HTML content and attributes. */
function escapeHtml(text) {
  return String(text).replace(/[&<>"]/g, (character) => entities[character]);
}

/** Marks a text as HTML. Only for what we rendered ourselves. */
export function raw(text) {
  return new Html(text);
}

/** Tag for templates: what is inserted is escaped unless it is HTML already; lists are joined; false and undefined vanish. */
export function html(strings, ...values) {
  return new Html(String.raw({ raw: strings }, ...values.map(insert)));
}

function insert(value) {
  if (Array.isArray(value)) {
    return value.map(insert).join("");
  }
  if (value === undefined || value === null || value === false) {
    return "";
  }
  return value instanceof Html ? value.text : escapeHtml(value);
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Renders a description of the OpenAPI file, which is Markdown. */
export function prose(text = "") {
  return raw(markdown.render(text));
}

/** Renders one line of Markdown without a paragraph around it. */
export function line(text = "") {
  return raw(markdown.renderInline(text));
}

/** A block of code that the keyboard can scroll and script can copy. */
export function code(text, label, language = "") {
  return html`<div class="code"><pre tabindex="0" role="group" aria-label="${label}"><code data-language="${language}">${text.trimEnd()}</code></pre></div>`;
}
