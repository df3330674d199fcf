import type { Rule } from "../src/engine/rule.ts";
import type { App, Known } from "./app.ts";
import { call } from "./control.ts";
import { button, h, keyed, setAttribute, setText, type View } from "./dom.ts";
import { icon } from "./icon.ts";
import { scenarioForm } from "./scenario-form.ts";

/** A pending scenario and its place in the queue. */
interface Pending {
  readonly index: number;
  readonly rule: Rule;
}

/** Creates the scenarios: what is pending, and a form that queues another. */
export function scenariosPanel(app: App): View<Known> {
  const { texts } = app;
  let pending: readonly Rule[] = [];
  const none = h("p", { class: "note" }, texts.noneAreForced);
  const list = h("ol", { class: "pending", "aria-label": texts.pending });
  const clear = button(texts.clearScenarios, () => app.attempt(() => call("DELETE", "scenarios")));
  const remove = (index: number) =>
    app.attempt(() =>
      call("PUT", "scenarios", { scenarios: pending.filter((_, place) => place !== index) }),
    );
  // by place: a rule has no id, and when one is used up the others move up
  const show = keyed<Pending>(
    list,
    ({ index }) => `${index}`,
    ({ index }) => pendingRow(app, () => remove(index)),
  );
  return {
    element: h(
      "section",
      { id: "scenarios", tabindex: -1, "aria-labelledby": "scenarios-title" },
      h("div", { class: "title" }, h("h2", { id: "scenarios-title" }, texts.scenarios), clear),
      h("div", { class: "card" }, none, list, scenarioForm(app)),
    ),
    update({ scenarios }) {
      pending = scenarios;
      none.hidden = scenarios.length > 0;
      list.hidden = scenarios.length === 0;
      clear.hidden = scenarios.length === 0;
      show(scenarios.map((rule, index) => ({ index, rule })));
    },
  };
}

function pendingRow({ texts }: App, remove: () => void): View<Pending> {
  const name = h("strong", {});
  const about = h("span", { class: "soft" });
  const removal = button(icon("close"), remove, { class: "quiet icon" });
  return {
    element: h("li", {}, h("span", { class: "rule" }, name, about), removal),
    update({ rule }) {
      const { scenario, template, operation, times, ...details } = rule;
      const others = Object.entries(details).map(([field, value]) => `${field} ${value}`);
      const when = times === undefined ? texts.always : texts.next(times);
      setText(name, scenario);
      setText(about, [template, operation, when, ...others].filter(Boolean).join(" · "));
      setAttribute(removal, "aria-label", texts.removeScenario(scenario));
    },
  };
}
