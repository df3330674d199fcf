import { button, setAttribute } from "./dom.ts";
import { icon } from "./icon.ts";
import type { Texts } from "./texts/en.ts";

/** Creates a button that copies a string. Without a secure origin there is no clipboard, and so no button. */
export function copyButton({ copy, copied }: Texts, text: string): HTMLButtonElement | undefined {
  if (navigator.clipboard === undefined) {
    return undefined;
  }
  const made = button(
    "",
    async () => {
      await navigator.clipboard.writeText(text).then(
        () => show("check", copied),
        () => undefined, // not allowed
      );
      setTimeout(() => show("copy", copy), 1500);
    },
    { class: "quiet icon small" },
  );
  const show = (name: "check" | "copy", label: string) => {
    made.replaceChildren(icon(name));
    setAttribute(made, "aria-label", label);
    made.title = label;
  };
  show("copy", copy);
  return made;
}
