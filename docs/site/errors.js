import { STATUS_CODES } from "node:http";
import { examplesOf, resolve } from "./description.js";
import { typeOf } from "./fields.js";
import { html, line } from "./html.js";
import { exampleBlock } from "./operation.js";

/** Every error example with the status it stands under, the code in it, and its text. Each code once, in order of status. */
function errorCodes({ description, operations }) {
  const codes = new Map();
  for (const operation of operations) {
    for (const [status, node] of Object.entries(operation.responses)) {
      for (const media of Object.values(resolve(description, node).content ?? {})) {
        for (const example of examplesOf(description, media)) {
          const { code, text } = readError(example.value);
          if (code && status !== "200" && status !== "201") {
            const entry = codes.get(code) ?? {
              code,
              text,
              statuses: new Set(),
              examples: new Map(),
            };
            entry.statuses.add(statusOf(code, status));
            entry.examples.set(example.key, example);
            codes.set(code, entry);
          }
        }
      }
    }
  }
  return [...codes.values()].sort(
    (a, b) =>
      [...a.statuses].join().localeCompare([...b.statuses].join()) || a.code.localeCompare(b.code),
  );
}

/** A code of the service names its status in the digits after the family: `CCE.03404001` is a 404. */
function statusOf(code, status) {
  return status === "default" ? (/^CCE\.\d\d(\d{3})\d{3}$/.exec(code)?.[1] ?? "default") : status;
}

/** Code and text of an error body in any of its shapes, in the client's order. */
export function readError(body) {
  const { error, errorCode, error_code, code, errorMessage, error_msg, message } = body ?? {};
  return {
    code: errorCode ?? error_code ?? error?.code ?? (typeof code === "string" ? code : undefined),
    text: error?.message ?? message ?? errorMessage ?? error_msg,
  };
}

/** The list of codes, one page per code. */
export function errorPages(context) {
  const { text } = context;
  const codes = errorCodes(context);
  const status = (one) =>
    [...one.statuses]
      .map((number) => (number === "default" ? text.otherStatus : number))
      .join(text.comma);
  const index = {
    path: "errors/index.html",
    title: text.errorCodes,
    group: "errors",
    summary: text.errorsLead,
    main: html`<p class="lead">${text.errorsLead} <a href="${context.to("guide/errors.html")}">${text.whatToDo}</a></p><div class="wide" tabindex="0" role="group" aria-label="${text.errorCodes}"><table><thead><tr><th scope="col">${text.value}</th><th scope="col">${text.codeStatuses}</th><th scope="col">${text.codeMeaning}</th></tr></thead><tbody>
${codes.map((one) => html`<tr><th scope="row"><a href="${context.to(`errors/${one.code}.html`)}"><code>${one.code}</code></a></th><td>${status(one)}</td><td>${one.text}</td></tr>`)}</tbody></table></div>`,
  };
  return [
    index,
    ...codes.map((one) => ({
      path: `errors/${one.code}.html`,
      title: one.code,
      group: "errors",
      summary: one.text,
      hidden: true,
      main: html`<p class="lead">${one.text}</p><dl><dt>${text.codeStatuses}</dt><dd>${[...one.statuses].map((number) => (text.statusAdvice[number] ? html`<a href="${context.to(`statuses/${number}.html`)}">${number}</a> ` : number === "default" ? text.otherStatus : html`${number} `))}</dd>
${[...one.statuses].filter((number) => text.statusAdvice[number]).map((number) => html`<dt>${text.whatToDo} (${number})</dt><dd>${line(text.statusAdvice[number])}</dd>`)}</dl>
<h2 id="examples">${text.schemaExample}</h2>${[...one.examples.values()].map((example) => exampleBlock(example, context, true))}`,
    })),
  ];
}

/** One page per HTTP status: what to do, which operations answer it, and its examples. */
export function statusPages(context) {
  const { text, operations, description } = context;
  return Object.keys(text.statusAdvice).map((status) => {
    const users = operations.filter(({ responses }) => responses[status]);
    const responses = users.map((one) => resolve(description, one.responses[status]));
    const examples = new Map(
      responses
        .flatMap(({ content }) =>
          Object.values(content ?? {}).flatMap((media) => examplesOf(description, media)),
        )
        .map((one) => [one.key, one]),
    );
    const schema = Object.values(responses[0]?.content ?? {})[0]?.schema;
    return {
      path: `statuses/${status}.html`,
      title: `${status} ${STATUS_CODES[status]}`,
      group: "statuses",
      summary: text.statusAdvice[status],
      main: html`<p class="lead">${line(text.statusAdvice[status])}</p><p>${[...new Set(responses.map((one) => one.description))].map((one) => html`${line(one)} `)}</p>${schema && html`<p>${typeOf(schema, context)}</p>`}
<h2 id="used-by">${text.usedBy}</h2><ul>${users.map((one) => html`<li><a href="${context.to(`operations/${one.operationId}.html`)}">${one.summary}</a></li>`)}</ul>
<h2 id="examples">${text.schemaExample}</h2>${[...examples.values()].map((one) => exampleBlock(one, context))}`,
    };
  });
}
