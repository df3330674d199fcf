import { keep } from "./keep.ts";

/** Makes tabs of sections that are below one another without script. The choice is kept for all pages. */
export function addTabs(): void {
  for (const tabs of document.querySelectorAll<HTMLElement>(".tabs")) {
    addTabBar(tabs);
  }
}

function addTabBar(tabs: HTMLElement): void {
  const group = tabs.dataset.tabs ?? "";
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", tabs.closest("section")?.querySelector("h2")?.textContent ?? "");
  const sections = [...tabs.querySelectorAll<HTMLElement>(".tab")];
  const buttons = sections.map((section, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.id = `tab-${at}`;
    button.textContent = section.querySelector("h3")?.textContent ?? "";
    section.id = `panel-${at}`;
    section.setAttribute("role", "tabpanel");
    section.setAttribute("aria-labelledby", button.id);
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", section.id);
    button.addEventListener("click", () => choose(at));
    button.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      if (step !== 0) {
        const next = (at + step + sections.length) % sections.length;
        choose(next);
        buttons[next]?.focus();
      }
    });
    return button;
  });
  list.append(...buttons);
  tabs.querySelector(".tab-bar")?.append(list);
  mark();

  function choose(at: number): void {
    keep(group, sections[at]?.dataset.tab ?? "");
    mark();
  }

  function mark(): void {
    for (const [at, button] of buttons.entries()) {
      const chosen = sections[at]?.dataset.tab === document.documentElement.dataset[group];
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    }
  }
}
