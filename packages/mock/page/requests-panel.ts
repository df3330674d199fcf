import type { RequestSummary } from "../src/control/request-summary.ts";
import type { App, Known } from "./app.ts";
import { call } from "./control.ts";
import { button, h, keyed, options, setText, type View } from "./dom.ts";
import { requestRow } from "./request-row.ts";
import type { Texts } from "./texts/en.ts";

/** How many requests are shown at first, and how many more each time. */
const step = 50;

const kinds: Readonly<Record<keyof Texts["kinds"], (request: RequestSummary) => boolean>> = {
  all: () => true,
  changes: ({ method }) => method !== "GET" && method !== "HEAD",
  invalid: ({ verdict }) => verdict === "invalid",
};

/** Creates the last requests, newest first. */
export function requestsPanel(app: App): View<Known> {
  const { texts } = app;
  let requests: readonly RequestSummary[] = [];
  let shown = step;
  const kind = h(
    "select",
    { "aria-label": texts.requestsShown },
    ...options(Object.entries(texts.kinds)),
  );
  const clear = button(texts.clear, () => app.attempt(() => call("DELETE", "requests")));
  const note = h("p", { class: "note" });
  const example = h("pre", { tabindex: 0 }, exampleCall());
  const list = h("div", { class: "requests" });
  const more = button("", () => {
    shown += step;
    update();
  });
  const show = keyed<RequestSummary>(
    list,
    ({ requestId }) => requestId,
    (request) => requestRow(app, request),
  );

  function update(): void {
    const wanted = requests.filter(kinds[kind.value as keyof Texts["kinds"]]).reverse();
    show(wanted.slice(0, shown));
    setText(note, requests.length === 0 ? texts.noRequests : texts.noneOfKind);
    note.hidden = wanted.length > 0;
    example.hidden = requests.length > 0;
    clear.hidden = requests.length === 0;
    more.hidden = wanted.length <= shown;
    setText(more, texts.showMore(Math.min(step, wanted.length - shown)));
  }
  kind.addEventListener("change", () => {
    shown = step;
    update();
  });

  return {
    element: h(
      "section",
      { id: "requests", tabindex: -1, "aria-labelledby": "requests-title" },
      h("div", { class: "title" }, h("h2", { id: "requests-title" }, texts.requests), kind, clear),
      note,
      example,
      list,
      more,
    ),
    update(known) {
      requests = known.requests;
      update();
    },
  };
}

function exampleCall(): string {
  return `curl -H 'X-Auth-Token: any' \\\n  '${location.origin}/api/v3/addontemplates'`;
}
