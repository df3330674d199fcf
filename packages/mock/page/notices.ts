import { button, h, setText } from "./dom.ts";
import { icon } from "./icon.ts";

/** Messages to the reader. */
export interface Notices {
  readonly element: HTMLElement;
  /** Is read aloud, and not shown: what it says is to be seen elsewhere. */
  say(text: string): void;
  /** Is shown and read aloud until it is dismissed, by its button or Escape. */
  warn(text: string, dismiss: string): void;
  clear(): void;
}

/** Creates the place of the messages. It stays when the language changes. */
export function createNotices(): Notices {
  const said = h("p", { class: "hidden", role: "status" });
  const warned = h("div", { class: "warnings", role: "alert" });
  const clear = () => warned.replaceChildren();
  document.addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented && document.querySelector("dialog[open]") === null) {
      clear();
    }
  });
  return {
    element: h("div", {}, said, warned),
    say: (text) => setText(said, text),
    warn(text, dismiss) {
      const close = button(icon("close"), clear, { class: "quiet icon", "aria-label": dismiss });
      warned.replaceChildren(h("p", {}, text), close);
    },
    clear,
  };
}
