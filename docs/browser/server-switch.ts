import { keep } from "./keep.ts";

/** Points the samples of a page at the mock or at Huawei Cloud, and keeps the choice for all pages. */
export function addServerSwitch(): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-cloud]")].map((part) => ({
    part,
    mock: part.textContent,
    cloud: part.dataset.cloud ?? "",
  }));
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(".switch button")];
  const show = () => {
    const chosen = document.documentElement.dataset.server === "cloud" ? "cloud" : "mock";
    for (const { part, ...texts } of parts) {
      part.textContent = texts[chosen];
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.server === chosen));
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      keep("server", button.dataset.server ?? "mock");
      show();
    });
  }
  show();
}
