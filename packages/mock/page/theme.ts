import { button, setAttribute, setText } from "./dom.ts";
import { keepPreference, preference } from "./preferences.ts";
import type { Texts } from "./texts/en.ts";

const order = ["", "light", "dark"] as const;
type Theme = (typeof order)[number];
const signs: Readonly<Record<Theme, string>> = { "": "◐", light: "☀", dark: "☾" };

const current = (): Theme => order.find((theme) => theme === preference("theme")) ?? "";

/** Applies the theme that the reader chose before. */
export function applyTheme(theme: Theme = current()): void {
  document.documentElement.dataset.theme = theme;
}

/** Makes the button that goes from the system's theme to light, to dark, and back. */
export function themeButton({ themes }: Texts): HTMLButtonElement {
  let theme = current();
  const made = button(signs[theme], () => {
    theme = order[(order.indexOf(theme) + 1) % order.length] ?? "";
    keepPreference("theme", theme);
    show();
  });
  const show = () => {
    applyTheme(theme);
    setText(made, signs[theme]);
    setAttribute(made, "aria-label", themes[theme]);
    made.title = themes[theme];
  };
  made.className = "quiet icon";
  show();
  return made;
}
