import type { InstallableTemplate } from "../src/control/clusters.ts";
import type { Rule } from "../src/engine/rule.ts";
import { type ScenarioName, scenarioNames } from "../src/engine/scenarios.ts";
import type { App } from "./app.ts";
import { call } from "./control.ts";
import { field, h, options, setText } from "./dom.ts";

/** What of the control API's description is read. */
interface ControlDescription {
  components: { schemas: { Scenario: { properties: { operation: { enum: string[] } } } } };
}

/** Creates the form that queues a scenario, closed at first. */
export function scenarioForm(app: App): HTMLElement {
  const { texts } = app;
  const scenario = h("select", {}, ...options(scenarioNames.map((name) => [name, name])));
  const hint = h("p", { class: "note" });
  const template = h("input", { placeholder: texts.anyTemplate, list: "templates" });
  const templates = h("datalist", { id: "templates" });
  const times = h("input", {
    type: "number",
    min: 1,
    max: 1_000_000_000,
    value: 1,
    placeholder: texts.always,
  });
  const operation = h("select", {}, ...options([["", texts.anyOperation]]));
  const number = (max: number) => h("input", { type: "number", min: 0, max });
  const details = {
    reason: h("input", {}),
    message: h("input", {}),
    delayMs: number(86_400_000),
    transitionMs: number(86_400_000),
    retryAfter: number(86_400),
  };

  const explain = () => setText(hint, texts.scenarioTexts[scenario.value as ScenarioName]);
  scenario.addEventListener("change", explain);
  explain();

  // what can be chosen is read when somebody chooses
  template.addEventListener("focus", async () => {
    const cluster_id = "any"; // of an unknown cluster: every template
    const query = new URLSearchParams({ cluster_id });
    const read = await call<{ templates: InstallableTemplate[] }>(
      "GET",
      `templates?${query}`,
    ).catch(
      () => ({ templates: [] }), // any name can be entered
    );
    templates.replaceChildren(...options(read.templates.map(({ name }) => [name, name])));
  });
  async function readOperations(): Promise<void> {
    const { components } = await call<ControlDescription>("GET", "openapi.json");
    const names = components.schemas.Scenario.properties.operation.enum;
    operation.append(...options(names.map((name) => [name, name])));
  }

  const more = h(
    "details",
    { class: "more" },
    h("summary", {}, texts.more),
    h(
      "div",
      { class: "fields" },
      field(texts.operation, operation),
      ...(Object.keys(details) as (keyof typeof details)[]).map((name) =>
        field(texts[name], details[name]),
      ),
    ),
  );
  more.addEventListener("toggle", () => {
    if (operation.options.length === 1) {
      void app.attempt(readOperations);
    }
  });

  const form = h(
    "form",
    { class: "form" },
    h(
      "div",
      { class: "fields" },
      field(texts.scenario, scenario),
      field(texts.template, template),
      field(texts.times, times),
    ),
    hint,
    templates,
    more,
    h("div", { class: "actions" }, h("button", { class: "main" }, texts.queue)),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await app.attempt(() => call("POST", "scenarios", rule()))) {
      app.say(texts.addonState(texts.queue, scenario.value));
    }
  });
  form.addEventListener("reset", () => setTimeout(explain));
  return h("details", { class: "opens" }, h("summary", {}, texts.queueScenario), form);

  /** The rule with what was entered. */
  function rule(): Rule {
    const entered = { scenario, template, times, operation, ...details };
    const given = Object.entries(entered).flatMap(([name, { type, value }]) =>
      value === "" ? [] : [[name, type === "number" ? Number(value) : value]],
    );
    return Object.fromEntries(given);
  }
}
