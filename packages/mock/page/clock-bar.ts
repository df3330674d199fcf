import type { App, Known } from "./app.ts";
import { call } from "./control.ts";
import { button, h, options, setAttribute, setText } from "./dom.ts";
import { unitMs } from "./duration.ts";
import type { Texts } from "./texts/en.ts";

/** The clock: what it says, and how it is moved. */
export interface ClockBar {
  readonly element: HTMLElement;
  update(known: Known): void;
  tick(): void;
}

/** Creates the clock. */
export function clockBar(app: App): ClockBar {
  const { texts } = app;
  const time = h("time", {});
  const frozen = h("span", { class: "badge" }, texts.frozen);
  const move = (change: object) => app.attempt(() => call("PUT", "clock", change));
  let isFrozen = false;
  const freeze = button(texts.freeze, () => move({ frozen: !isFrozen }), {
    class: "freeze",
  });
  const finish = button(
    texts.finish,
    () => {
      const ms = Math.max(0, lastDueAt - app.now());
      return move({ advanceMs: Math.ceil(ms) });
    },
    { title: texts.finishHint, hidden: true },
  );
  let lastDueAt = 0;

  const amount = h("input", {
    type: "number",
    min: 1,
    max: 365,
    value: 1,
    required: true,
    "aria-label": texts.amount,
  });
  const unit = h("select", { "aria-label": texts.unit }, ...options(Object.entries(texts.units)));
  unit.value = "min";
  const form = h("form", { class: "joined" }, amount, unit, h("button", {}, texts.advance));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void move({ advanceMs: amount.valueAsNumber * unitMs[unit.value as keyof Texts["units"]] });
  });
  const quick = (
    [
      [5, "s"],
      [1, "h"],
    ] as const
  ).map(([count, unit]) => {
    const name = `${count} ${texts.shortUnits[unit]}`;
    return button(`+${name}`, () => move({ advanceMs: count * unitMs[unit] }), {
      "aria-label": texts.advanceBy(name),
    });
  });
  const reset = button(texts.resetClock, () => app.attempt(() => call("DELETE", "clock")));

  const tick = () => setText(time, clockText(app.now()));
  return {
    element: h(
      "section",
      { class: "clock", "aria-label": texts.clock },
      h("h2", {}, texts.clock),
      time,
      frozen,
      freeze,
      ...quick,
      form,
      reset,
      finish, // comes and goes, so that nothing is behind it
    ),
    update({ clusters }) {
      isFrozen = clusters?.frozen ?? false;
      setAttribute(frozen, "data-on", isFrozen);
      setText(freeze, isFrozen ? texts.resume : texts.freeze);
      const running = (clusters?.clusters ?? [])
        .flatMap(({ addons }) => addons)
        .flatMap(({ change }) =>
          change.dueAt !== null && change.dueAt > app.now() ? [change.dueAt] : [],
        );
      lastDueAt = Math.max(0, ...running);
      finish.hidden = running.length === 0;
      tick();
    },
    tick,
  };
}

/** An instant as `2026-01-01 00:00:00 UTC`. */
function clockText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
