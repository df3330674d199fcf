import type { App } from "./app.ts";
import { ControlError, call } from "./control.ts";
import { button, h } from "./dom.ts";

/** Max size of a request to the mock, unless it was started with another. */
const maxBytes = 1_048_576;

/** Creates the buttons that export, import and reset the state. */
export function stateButtons(app: App): HTMLElement {
  const { texts } = app;
  const save = h(
    "a",
    { class: "button", href: "state?full=true", download: "cce-addons-mock-state.json" },
    texts.exportState,
  );
  const file = h("input", { type: "file", accept: ".json,application/json", hidden: true });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = ""; // so that the same file can be chosen again
    if (chosen !== undefined) {
      void importFrom(chosen);
    }
  });

  async function importFrom(chosen: File): Promise<void> {
    const done = await app.attempt(async () => {
      const state = parse(await chosen.text(), chosen.name);
      await call("PUT", "state", state).catch((error: unknown) => {
        throw explained(error, chosen);
      });
    });
    if (done) {
      app.say(texts.imported);
    }
  }
  /** Says which file it was, where the mock has rejected it. */
  function explained(error: unknown, { name, size }: File): unknown {
    if (!(error instanceof ControlError)) {
      return error;
    }
    if ([0, 413].includes(error.status) && size > maxBytes) {
      return new Error(texts.tooLarge(name));
    }
    return error.status === 0 ? error : new Error(texts.notImported(name, error.message));
  }
  function parse(text: string, name: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(texts.notJson(name));
    }
  }

  const dialog = resetDialog(app);
  return h(
    "div",
    { class: "state", role: "group", "aria-label": texts.state },
    h("span", { class: "soft" }, texts.state),
    save,
    file,
    button(texts.importState, () => file.click()),
    button(texts.reset, () => dialog.showModal()),
    dialog,
  );
}

function resetDialog({ texts, attempt, say }: App): HTMLDialogElement {
  const cancel = button(texts.cancel, () => dialog.close());
  const reset = button(
    texts.resetDo,
    async () => {
      dialog.close();
      if (await attempt(() => call("DELETE", "state"))) {
        say(texts.wasReset);
      }
    },
    { class: "bad" },
  );
  const dialog = h(
    "dialog",
    { class: "ask", "aria-labelledby": "reset-title" },
    h("h2", { id: "reset-title" }, texts.resetTitle),
    h("p", {}, texts.resetText),
    h("div", { class: "actions" }, cancel, reset),
  );
  return dialog;
}
