import { keep } from "./keep.ts";

const next: Record<string, string> = { "": "light", light: "dark", dark: "" };
const signs: Record<string, string> = { "": "◐", light: "☀", dark: "☾" };

/** Goes from the theme of the system to light, to dark, and back. */
export function addThemeButton(): void {
  const { dataset } = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>("button.theme");
  if (button === null) {
    return;
  }
  const names = JSON.parse(button.dataset.names ?? "{}") as Record<string, string>;
  const show = () => {
    const theme = dataset.theme ?? "";
    button.textContent = signs[theme] ?? "◐";
    button.setAttribute("aria-label", names[theme] ?? "");
    button.title = names[theme] ?? "";
  };
  button.addEventListener("click", () => {
    keep("theme", next[dataset.theme ?? ""] ?? "");
    show();
  });
  show();
}
