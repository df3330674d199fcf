import { element } from "./element.ts";
import { showInstances } from "./instance-list.ts";
import { loadScript } from "./load-script.ts";
import { localOrigin } from "./local-origin.ts";
import type { PageMock } from "./page-mock.ts";
import { type Exchange, show, showResponse, texts } from "./try-it-output.ts";

// Sends the edited example to the mock in this page or on this machine, and to nothing else. The token is made up and never kept.
const panel = element<HTMLElement>("#try");
const form = element<HTMLFormElement>("form", panel);
const instances = element<HTMLUListElement>(".instances", panel);
const field = <T extends Element>(name: string) => form.querySelector<T>(`[name="${name}"]`);
const where = element<HTMLSelectElement>('[name="where"]', form);
const address = element<HTMLInputElement>('[name="address"]', form);
const target = element<HTMLInputElement>('[name="target"]', form);
const scenario = element<HTMLSelectElement>('[name="scenario"]', form);
const example = field<HTMLSelectElement>("example");
const body = field<HTMLTextAreaElement>("body");

let pageMock: Promise<PageMock> | undefined;
function loadPageMock(): Promise<PageMock> {
  pageMock ??= loadScript(panel.dataset.engine ?? "").then(() => globalThis.createPageMock());
  return pageMock;
}

// `npm start` serves these pages beside a mock; a published site has none beside it
where.value = location.host === "127.0.0.1:4011" ? "machine" : "page";
address.addEventListener("input", () => {
  where.value = "machine";
});
example?.addEventListener("change", () => {
  if (body) {
    body.value = example.value;
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void send();
});
// the link of the quick start installs immediately
if (location.hash === "#run") {
  where.value = "page";
  panel.scrollIntoView();
  void send();
}

async function send(): Promise<void> {
  const origin = localOrigin(address.value);
  if (where.value === "machine" && origin === undefined) {
    return show(texts.notLocal);
  }
  const fault = body && faultOf(body.value);
  if (fault) {
    return show(`${texts.badJson} ${fault}`);
  }
  show(texts.sending);
  const request: Exchange = {
    method: panel.dataset.method ?? "GET",
    path: (target.value.startsWith("/") ? "" : "/") + target.value,
    headers: {
      "X-Auth-Token": "any",
      ...(body && { "Content-Type": "application/json" }),
      ...(scenario.value && { "X-Mock-Scenario": scenario.value }),
    },
    body: body?.value,
  };
  if (where.value === "machine" && origin !== undefined) {
    return sendToMachine(origin, request);
  }
  return sendInPage(request);
}

async function sendToMachine(origin: string, request: Exchange): Promise<void> {
  const begun = performance.now();
  const { method, headers, path } = request;
  try {
    const response = await fetch(origin + path, {
      method,
      headers,
      credentials: "omit",
      ...(request.body !== undefined && { body: request.body }),
    });
    await showResponse(response, origin, request, begun);
  } catch {
    if (await responds(origin)) {
      return show(texts.dropped);
    }
    await sendInPage(request, texts.notRunning);
  }
}

/** Whether a mock listens at an address: one that drops a connection does. */
const responds = (origin: string) =>
  fetch(`${origin}/__mock/status`, { credentials: "omit" }).then(
    () => true,
    () => false,
  );

async function sendInPage(request: Exchange, why = ""): Promise<void> {
  const mock = await loadPageMock();
  const begun = performance.now();
  try {
    const response = await mock.send(request.method, request.path, request.headers, request.body);
    await showResponse(response, texts.inPage ?? "", request, begun, why);
  } catch {
    show(texts.dropped);
  }
  showInstances(instances, mock);
}

/** What is wrong with a text that should be JSON. */
function faultOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
