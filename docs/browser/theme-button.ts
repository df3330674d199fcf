import { keep } from "./keep.ts";

export function addThemeButton(): void {
  const { dataset } = document.documentElement;
  document.querySelector("button.theme")?.addEventListener("click", () => {
    const dark = dataset.theme
      ? dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    keep("theme", dark ? "light" : "dark");
  });
}
