import { correctionsIn, examplesOf, resolve } from "./description.js";
import { badges, field, fieldsOf, typeOf } from "./fields.js";
import { code, html, line, prose, raw } from "./html.js";
import { samplesOf, targetOf } from "./samples.js";
import { scenarioNames } from "./scenarios.js";

/** The page of one operation: what it does and takes on the left, examples and the try-it panel beside it. */
export function operationPage(operation, context) {
  const { description, text } = context;
  const request = resolve(description, operation.requestBody);
  const media = request?.content["application/json"];
  const examples = examplesOf(description, media);
  const body = examples[0]?.value;
  const touching = correctionsIn(description, [operation, description.components.securitySchemes]);
  const sections = [
    ...(operation.parameters.length > 0 ? [["parameters", text.parameters]] : []),
    ...(media ? [["body", text.requestBody]] : []),
    ["responses", text.responses],
    ["corrections", text.corrections],
    ["samples", text.samples],
    ["try", text.tryIt],
    ["answers", text.answers],
  ];

  const main = html`<p class="lead"><span class="method ${operation.method}">${operation.method.toUpperCase()}</span> <code>${operation.path}</code> ${badges(operation["x-correction"], context)}</p>
<nav class="jump" aria-label="${text.onPage}"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<div class="columns"><div class="what">
<section id="description">${prose(operation.description)}</section>
<section id="authentication"><h2>${text.authentication}</h2><p>${line(text.authenticationNote)} <a href="${context.to("guide/authentication.html")}">${text.authentication}</a></p></section>
${
  operation.parameters.length > 0 &&
  html`<section id="parameters"><h2>${text.parameters}</h2><ul class="fields">${operation.parameters.map(
    (one) =>
      field(
        {
          name: one.name,
          id: `${one.in}.${one.name}`,
          schema: {
            description: one.description,
            deprecated: one.deprecated,
            "x-correction": one["x-correction"],
            ...one.schema,
          },
          required: one.required,
        },
        context,
      ),
  )}</ul></section>`
}
${media && html`<section id="body"><h2>${text.requestBody}</h2><p>${typeOf(media.schema, context)} ${badges(request["x-correction"], context)}</p>${prose(request.description)}${fieldsOf(media.schema, context, "body")}</section>`}
<section id="responses"><h2>${text.responses}</h2>${Object.entries(operation.responses).map(([status, one]) => responseSection(status, resolve(description, one), context))}</section>
<section id="corrections"><h2>${text.correctionsHere}</h2><ul>${touching.map((id) => html`<li><a href="${context.to(`corrections.html#${id}`)}">${id}</a> ${line(context.titleOf(id))}</li>`)}</ul></section>
</div><div class="beside">
<section id="samples"><h2>${text.samples}</h2>${operation.path.includes("{id}") && html`<p class="note">${text.madeUpId} <a href="${context.to("operations/listAddonInstances.html")}">${context.operations.find(({ operationId }) => operationId === "listAddonInstances").summary}</a></p>`}${tabs("sample", samplesOf(operation, body), text.languageNames, context)}</section>
${examples.length > 0 && html`<section id="examples"><h2>${text.requestExamples}</h2>${examples.map((one, at) => exampleBlock(one, context, at === 0))}</section>`}
${tryPanel(operation, examples, context)}
<section id="answers"><h2>${text.answers}</h2>${answerExamples(operation, context)}</section>
</div></div>`;
  return {
    path: `operations/${operation.operationId}.html`,
    title: operation.summary,
    group: "operations",
    main,
    summary: operation.description.split("\n\n")[0],
  };
}

/** A response. The fields of the expected one are here too; those of errors have a page that all operations share. */
function responseSection(status, response, context) {
  const { text } = context;
  const media = Object.entries(response.content ?? {});
  const page = status === "default" ? undefined : `statuses/${status}.html`;
  return html`<details class="response" id="response.${status}"><summary><span class="status s${status[0]}">${status === "default" ? text.otherStatus : status}</span> ${line(response.description)}</summary>
<p>${badges(response["x-correction"], context)} ${page && html`<a href="${context.to(page)}">${text.aboutStatus(status)}</a>`}</p>
${Object.entries(response.headers ?? {}).map(([name, header]) => html`<p><code>${name}</code> ${line(resolve(context.description, header).description)}</p>`)}
${media.map(([type, one]) => html`<p><code>${type}</code> ${typeOf(one.schema, context)}</p>${status === "200" && type === "application/json" && fieldsOf(one.schema, context, `response.${status}`)}`)}</details>`;
}

/** The examples of each status, in a section that opens: the first one is what a reader came for. */
function answerExamples(operation, context) {
  const { description, text } = context;
  return Object.entries(operation.responses).map(([status, node], at) => {
    const examples = Object.values(resolve(description, node).content ?? {}).flatMap((media) =>
      examplesOf(description, media),
    );
    const blocks = examples.map((one, index) =>
      exampleBlock({ ...one, key: `${status}.${one.key}` }, context, at === 0 && index === 0),
    );
    return (
      blocks.length > 0 &&
      html`<details class="answers"${at === 0 && raw(" open")}><summary><span class="status s${status[0]}">${status === "default" ? text.otherStatus : status}</span> ${text.exampleCount(blocks.length)}</summary>${blocks}</details>`
    );
  });
}

/** A named example that opens. */
export function exampleBlock({ key, summary, value }, context, open = false) {
  const json = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  const attribute = open ? html` open` : "";
  return html`<details class="example" id="example.${key}"${attribute}><summary>${summary}</summary>${code(json, `${context.text.example}: ${summary}`, "json")}</details>`;
}

/** Tabs that are plain sections without script. The choice is kept for all pages. */
function tabs(group, contents, names, context) {
  return html`<div class="tabs" data-tabs="${group}"><div class="tab-bar needs-script"></div>${Object.entries(
    contents,
  ).map(
    ([key, content]) =>
      html`<section class="tab" data-tab="${key}"><h3>${names[key]}</h3>${code(content, `${context.text.sample}: ${names[key]}`, key)}</section>`,
  )}</div>`;
}

function tryPanel(operation, examples, context) {
  const { text } = context;
  return html`<section id="try" class="try" data-method="${operation.method.toUpperCase()}" data-texts="${JSON.stringify(text.tryTexts)}"><h2>${text.tryIt}</h2>
<p>${line(text.tryNote)} <a href="${context.to("guide/quick-start.html")}">${text.quickStart}</a></p>
<noscript><p>${text.tryNeedsScript}</p></noscript>
<form class="needs-script" autocomplete="off">
<label>${text.mockAddress}<input name="address" value="http://127.0.0.1:4010" inputmode="url" spellcheck="false"></label>
<label>${text.pathAndQuery}<input name="target" value="${targetOf(operation)}" spellcheck="false"></label>
<label>${text.scenario}<select name="scenario"><option value="">${text.noScenario}</option>${scenarioNames.map((name) => html`<option>${name}</option>`)}</select></label>
${
  examples.length > 0 &&
  html`<label>${text.example}<select name="example">${examples.map((one) => html`<option value="${JSON.stringify(one.value, null, 2)}">${one.summary}</option>`)}</select></label>
<label>${text.requestBody}<textarea name="body" rows="12" spellcheck="false">${JSON.stringify(examples[0].value, null, 2)}</textarea></label>`
}
<button type="submit">${text.send}</button></form>
<output class="answer" aria-live="polite"></output></section>`;
}
