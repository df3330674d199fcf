import type { RequestSummary } from "../src/control/request-summary.ts";
import type { JournalEntry } from "../src/http/journal.ts";
import type { App } from "./app.ts";
import { ControlError, call } from "./control.ts";
import { h, type View } from "./dom.ts";
import { jsonView } from "./json-view.ts";

/** Creates the row of a request: what it was and how it went; opened, its bodies. */
export function requestRow(app: App, request: RequestSummary): View<RequestSummary> {
  const { texts } = app;
  const { requestId, at, method, target, status, verdict } = request;
  const body = h("div", { class: "body" });
  const summary = h(
    "summary",
    {},
    h("span", { class: "code", "data-is": verdict }, String(status)),
    h("span", { class: "hidden" }, texts.verdicts[verdict]),
    h("span", { class: "method" }, method),
    h("span", { class: "target", title: target }, target),
    addonName(request),
    h("time", { class: "soft", datetime: at, title: at }, at.slice(11, 19)),
    problemLine(app, request),
  );
  const details = h("details", { class: "request" }, summary, body);
  let isRead = false;
  details.addEventListener("toggle", async () => {
    if (!details.open || isRead) {
      return;
    }
    body.replaceChildren(h("p", { class: "note" }, texts.loading));
    try {
      const entry = await call<JournalEntry>("GET", `requests/${encodeURIComponent(requestId)}`);
      body.replaceChildren(...contentOf(app, entry));
      isRead = true;
    } catch (error) {
      const gone = error instanceof ControlError && error.status === 404;
      body.replaceChildren(h("p", { class: "note" }, gone ? texts.requestGone : texts.failed));
    }
  });
  // a request that was responded to does not change
  return { element: details, update: () => undefined };
}

/** Which add-on it was about, where the path does not say it: all creations have the same. */
function addonName({ template, target }: RequestSummary): HTMLElement | undefined {
  return template === undefined || target.includes(template)
    ? undefined
    : h("span", { class: "addon-name" }, template);
}

/** The first thing that is or looks wrong, so that the request need not be opened. */
function problemLine({ texts }: App, request: RequestSummary): HTMLElement | undefined {
  const { violations, warnings, message } = request;
  const isWarning = message === undefined;
  const [first, ...others] = isWarning ? warnings : violations;
  if (isWarning && first === undefined) {
    return undefined;
  }
  return h(
    "span",
    { class: isWarning ? "problem warning" : "problem" },
    isWarning ? h("strong", {}, texts.warning) : undefined,
    ...(first === undefined ? [message] : problem(first)),
    others.length === 0 ? undefined : h("span", { class: "soft" }, ` +${others.length}`),
  );
}

/** A violation or a warning: its JSON pointer, and what is wrong there. */
function problem({ pointer, message }: { pointer?: string; message: string }): Node[] {
  const text = document.createTextNode(
    pointer !== undefined && message.startsWith(pointer)
      ? message.slice(pointer.length)
      : ` ${message}`,
  );
  return pointer === undefined || pointer === "" ? [text] : [h("code", {}, pointer), text];
}

function problemList(
  title: string,
  kind: "wrong" | "warning",
  problems: RequestSummary["violations"],
): Node[] {
  const items = problems.map((each) => h("li", {}, ...problem(each)));
  return items.length === 0 ? [] : [h("h3", {}, title), h("ul", { class: kind }, ...items)];
}

function contentOf({ texts }: App, entry: JournalEntry): Node[] {
  const { requestId, at, operation, message, violations, warnings, headers } = entry;
  const { body, responseBody } = entry;
  const pointers = [...violations, ...warnings].flatMap(({ pointer }) => pointer ?? []);
  return [
    ...(message !== undefined && violations.length === 0
      ? [h("h3", {}, texts.problems), h("p", {}, message)]
      : problemList(texts.problems, "wrong", violations)),
    ...problemList(texts.warnings, "warning", warnings),
    ...(body === undefined && entry.method === "GET"
      ? []
      : [h("h3", {}, texts.requestBody), bodyView(texts.noBody, body, pointers)]),
    h("h3", {}, texts.responseBody),
    bodyView(texts.noBody, responseBody, []),
    h(
      "details",
      {},
      h("summary", {}, texts.headers),
      h(
        "pre",
        { tabindex: 0 },
        Object.entries(headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join("\n"),
      ),
    ),
    h(
      "dl",
      {},
      ...(operation === undefined
        ? []
        : [h("dt", {}, texts.operationId), h("dd", {}, h("code", {}, operation))]),
      h("dt", {}, texts.requestId),
      h("dd", {}, h("code", {}, requestId)),
      h("dt", {}, texts.at),
      h("dd", {}, at),
    ),
  ];
}

function bodyView(none: string, body: unknown, pointers: readonly string[]): HTMLElement {
  if (body === undefined) {
    return h("p", { class: "note" }, none);
  }
  return h("pre", { tabindex: 0 }, ...jsonView(body, pointers));
}
