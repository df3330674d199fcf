import { correctionsIn, examplesOf, refName } from "./description.js";
import { badges, fieldsOf, knownValues, rulesOf, typeOf } from "./fields.js";
import { html, prose } from "./html.js";
import { exampleBlock } from "./operation.js";

/** The page of one schema: description, fields, known values, where it is used, and examples that have its shape. */
export function schemaPage(name, schema, context) {
  const { text, description } = context;
  const users = context.operations.filter((operation) =>
    JSON.stringify(reach(description, operation)).includes(`#/components/schemas/${name}"`),
  );
  const rules = rulesOf(schema, text);
  const fields = fieldsOf(schema, context, name, [name]);
  const examples = examplesFor(name, context);
  const main = html`<p class="lead">${typeOf(schema, context)} ${badges(schema["x-correction"], context)}</p>${prose(schema.description)}
${rules.length > 0 && html`<ul class="rules">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>`}${knownValues(schema, context)}
${fields && html`<h2 id="fields">${text.fields}</h2>${fields}`}
${users.length > 0 && html`<h2 id="used-by">${text.usedBy}</h2><ul>${users.map((one) => html`<li><a href="${context.to(`operations/${one.operationId}.html`)}">${one.summary}</a></li>`)}</ul>`}
${examples.length > 0 && html`<h2 id="examples">${text.schemaExample}</h2>${examples.map((one) => exampleBlock(one, context))}`}`;
  return {
    path: `schemas/${name}.html`,
    title: name,
    group: "schemas",
    main,
    summary: schema.description,
    corrections: correctionsIn(description, schema),
  };
}

/** What an operation reaches, with every component it refers to written out once. */
function reach(description, operation) {
  const seen = new Map();
  visit(operation);
  return [operation, ...seen.values()];

  function visit(node) {
    if (!node || typeof node !== "object") {
      return;
    }
    if (node.$ref && !seen.has(node.$ref)) {
      const [, , kind, name] = node.$ref.split("/");
      seen.set(node.$ref, description.components[kind]?.[name]);
      visit(description.components[kind]?.[name]);
    }
    Object.values(node).forEach(visit);
  }
}

/** Examples of media types whose schema is this one. */
function examplesFor(name, { operations, description }) {
  const found = new Map();
  const medias = operations
    .flatMap((operation) => [operation.requestBody, ...Object.values(operation.responses)])
    .map((node) =>
      node?.$ref
        ? node.$ref
            .split("/")
            .slice(2)
            .reduce((at, key) => at[key], description.components)
        : node,
    )
    .flatMap((node) => Object.values(node?.content ?? {}));
  for (const media of medias.filter(({ schema }) => refName(schema) === name)) {
    for (const example of examplesOf(description, media)) {
      found.set(example.summary, example);
    }
  }
  return [...found.values()].map((example, at) => ({ ...example, key: `${example.key}.${at}` }));
}
