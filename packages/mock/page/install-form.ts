import type { InstallableTemplate } from "../src/control/clusters.ts";
import type { App } from "./app.ts";
import { call } from "./control.ts";
import { field, h, options } from "./dom.ts";
import { makeRequest } from "./make-request.ts";

/** Value of the option for a template that the catalogue lacks; no template is called so. */
const other = "";

/**
 * Creates the form that installs an add-on in a cluster. What can be installed is read when it is opened.
 *
 * @param installed - Names of the templates that the cluster has: another one is offered first.
 */
export function installForm(
  app: App,
  clusterId: string,
  installed: () => ReadonlySet<string>,
): HTMLElement {
  const { texts } = app;
  let templates: readonly InstallableTemplate[] = [];
  const template = h("select", {});
  const otherName = h("input", { maxlength: 255 });
  const version = h("select", {});
  const otherVersion = h("input", { maxlength: 64 });
  const values = h("textarea", { rows: 4, spellcheck: false });
  const named = field(texts.templateName, otherName);
  const known = field(texts.version, version);
  const free = field(texts.version, otherVersion);
  const note = h("p", { class: "note" }, texts.noTemplates);
  values.value = "{}";

  function showVersions(): void {
    const found = templates.find(({ name }) => name === template.value);
    version.replaceChildren(...options((found?.versions ?? []).map((each) => [each, each])));
    const isOther = template.value === other;
    named.hidden = !isOther;
    free.hidden = !isOther;
    known.hidden = isOther;
    otherName.required = isOther;
    otherVersion.required = isOther;
  }
  async function open(): Promise<void> {
    const query = new URLSearchParams({ cluster_id: clusterId });
    await app.attempt(async () => {
      ({ templates } = await call<{ templates: InstallableTemplate[] }>(
        "GET",
        `templates?${query}`,
      ));
    });
    const before = template.value;
    template.replaceChildren(
      ...options([
        ...templates.map(({ name }) => [name, name] as const),
        [other, texts.otherTemplate],
      ]),
    );
    const names = templates.map(({ name }) => name).filter((name) => !installed().has(name));
    template.value = names.includes(before) ? before : (names[0] ?? template.value);
    note.hidden = templates.length > 0;
    showVersions();
  }
  template.addEventListener("change", showVersions);

  const form = h(
    "form",
    { class: "form" },
    note,
    h("div", { class: "fields" }, field(texts.template, template), named, known, free),
    field(texts.values, values, texts.valuesHint),
    h("div", { class: "actions" }, h("button", { class: "main" }, texts.installDo)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void install();
  });

  async function install(): Promise<void> {
    const parsed = objectIn(values.value);
    if (parsed === undefined) {
      app.warn(texts.valuesInvalid);
      values.focus();
      return;
    }
    const isOther = template.value === other;
    const done = await makeRequest(app, "POST", "addons", {
      clusterId,
      template: isOther ? otherName.value : template.value,
      version: isOther ? otherVersion.value : version.value,
      values: parsed,
    });
    if (done) {
      details.open = false;
      summary.focus();
    }
  }

  const summary = h("summary", {}, texts.install);
  const details = h("details", { class: "opens" }, summary, form);
  details.addEventListener("toggle", () => {
    if (details.open) {
      void open();
    }
  });
  return details;
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() === "" ? "{}" : text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
