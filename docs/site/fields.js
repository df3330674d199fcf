import { refName, resolve } from "./description.js";
import { html, line, prose, raw } from "./html.js";

/** The type of a schema in words, with links to schemas: `array of string or null`. */
export function typeOf(schema, context) {
  const name = refName(schema);
  if (name) {
    return html`<a href="${context.to(`schemas/${name}.html`)}">${name}</a>`;
  }
  const { text } = context;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    return join(
      alternatives.map((one) => typeOf(one, context)),
      text.or,
    );
  }
  const types = [schema.type ?? (schema.properties ? "object" : text.anyType)].flat();
  return join(
    types.map((type) =>
      type === "array"
        ? html`${text.arrayOf} ${typeOf(schema.items ?? {}, context)}`
        : html`${type}`,
    ),
    text.or,
  );
}

function join(parts, word) {
  return parts.map((part, at) => (at === 0 ? part : html` ${word} ${part}`));
}

/** Rules about a value that the schema states: constants, allowed values, lengths, patterns, formats, defaults. */
export function rulesOf(schema, text) {
  const show = (value) =>
    html`<code>${typeof value === "string" ? value : JSON.stringify(value)}</code>`;
  const list = (values) => values.map((value, at) => html`${at > 0 && text.comma}${show(value)}`);
  const known = schema["x-extensible-enum"];
  return [
    schema.const !== undefined && html`${text.always} ${show(schema.const)}`,
    schema.enum && html`${text.allowed} ${list(schema.enum)}`,
    known && html`${text.known} ${list(known)}${text.others}`,
    schema.format && html`${text.format} ${show(schema.format)}`,
    schema.default !== undefined && html`${text.default} ${show(schema.default)}`,
    schema.minLength !== undefined && html`${text.minLength} ${show(schema.minLength)}`,
    schema.maxLength !== undefined && html`${text.maxLength} ${show(schema.maxLength)}`,
    schema.minimum !== undefined && html`${text.minimum} ${show(schema.minimum)}`,
    schema.maximum !== undefined && html`${text.maximum} ${show(schema.maximum)}`,
    schema.pattern && html`${text.pattern} ${show(schema.pattern)}`,
    Array.isArray(schema.examples) && html`${text.forExample} ${list(schema.examples)}`,
  ].filter(Boolean);
}

/** One field: name that links to itself, type, flags, description, rules, and the fields inside it. */
export function field({ name, id, schema, required, inside }, context) {
  const { text } = context;
  const whole = resolve(context.description, schema);
  const rules = rulesOf(whole, text);
  return html`<li class="field" id="${id}">
<p class="field-head"><a class="anchor" href="#${id}"><code>${name}</code></a> <span class="type">${typeOf(schema, context)}</span>
<span class="${required ? "flag required" : "flag"}">${required ? text.required : text.optional}</span>
${whole.deprecated && html`<span class="flag deprecated">${text.deprecated}</span>`}
${badges(schema["x-correction"] ?? whole["x-correction"], context)}</p>
${prose(whole.description)}
${rules.length > 0 && html`<ul class="rules">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>`}
${inside}</li>`;
}

/** The fields of a schema as a list, nested ones in sections that open. `prefix` makes the ids of deep links. */
export function fieldsOf(schema, context, prefix, above = []) {
  const { description, text } = context;
  const whole = resolve(description, schema);
  const alternatives = whole.anyOf ?? whole.oneOf;
  if (alternatives) {
    return html`<div class="alternatives">${alternatives.map((one, at) => {
      const name = refName(one);
      const body = nested(one, context, `${prefix}.${name ?? at + 1}`, above, at === 0);
      return html`<section><p class="alternative">${at > 0 && html`<span class="or">${text.or}</span> `}${typeOf(one, context)}</p>${prose(resolve(description, one).description)}${body}</section>`;
    })}</div>`;
  }
  if (whole.type === "array" || whole.items) {
    return fieldsOf(whole.items ?? {}, context, `${prefix}[]`, above);
  }
  const properties = Object.entries(whole.properties ?? {});
  if (properties.length === 0) {
    return undefined;
  }
  return html`<ul class="fields">${properties.map(([name, property]) => {
    const id = `${prefix}.${name}`;
    const inside = nested(property, context, id, above);
    return field(
      { name, id, schema: property, required: whole.required?.includes(name), inside },
      context,
    );
  })}</ul>`;
}

/** What is inside a field, in a section that opens and closes. A schema that contains itself is not opened again. */
function nested(schema, context, id, above, open = true) {
  const name = refName(schema) ?? refName(schema.items);
  if (name && above.includes(name)) {
    return undefined;
  }
  const body = fieldsOf(schema, context, id, name ? [...above, name] : above);
  return (
    body &&
    html`<details${open && raw(" open")}><summary>${context.text.fieldsOf(id.split(".").at(-1))}</summary>${body}</details>`
  );
}

/** Links to the ledger, for the ids on a node. */
export function badges(ids, context) {
  return [ids ?? []]
    .flat()
    .map(
      (id) =>
        html` <a class="badge" href="${context.to(`corrections.html#${id}`)}" title="${context.titleOf(id)}">${id}</a>`,
    );
}

/** Known values of an open set with what each means. */
export function knownValues(schema, context) {
  const meanings = Object.entries(schema["x-enum-descriptions"] ?? {});
  return (
    meanings.length > 0 &&
    html`<table><thead><tr><th scope="col">${context.text.value}</th><th scope="col">${context.text.meaning}</th></tr></thead>
<tbody>${meanings.map(([value, meaning]) => html`<tr id="value.${value}"><th scope="row"><code>${value}</code></th><td>${line(meaning)}</td></tr>`)}</tbody></table>`
  );
}
