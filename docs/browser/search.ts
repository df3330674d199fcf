import { element } from "./element.ts";
import { loadScript } from "./load-script.ts";

// The search box. The engine and the index of this language are loaded when the box is first used.
const input = element<HTMLInputElement>("#search");
const box = element<HTMLElement>(".search");
const found = element<HTMLElement>("#found");
const count = element<HTMLElement>("#found-count");
const { engine = "", index = "", root = "", none = "", count: word = "" } = input.dataset;
const shown = 20;

type Search = ReturnType<typeof globalThis.createSearch>;
let loaded: Promise<Search> | undefined;

function load(): Promise<Search> {
  loaded ??= Promise.all([engine, index].map(loadScript)).then(() =>
    globalThis.createSearch(globalThis.searchIndex, document.documentElement.lang),
  );
  return loaded;
}

async function search(): Promise<void> {
  const find = await load();
  const question = input.value.trim();
  const hits = question ? find(question) : [];
  found.replaceChildren(
    ...hits.slice(0, shown).map(({ title, url, about, page }) => {
      const link = document.createElement("a");
      link.href = root + url;
      // a title that begins with the name of its page needs it no second time
      const place = page && !title.startsWith(page) ? page : "";
      link.append(textIn("b", title), textIn("small", place), textIn("span", about));
      return link;
    }),
  );
  count.textContent = question && (hits.length > 0 ? `${hits.length} ${word}` : none);
  if (question && hits.length === 0) {
    found.textContent = none;
  }
  found.hidden = !question;
}

function textIn(tag: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function step(by: number): void {
  const places: HTMLElement[] = [input, ...found.querySelectorAll("a")];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? places.indexOf(activeElement) : 0;
  places[Math.min(Math.max(at + by, 0), places.length - 1)]?.focus();
}

/** What a key does while the box or a result has the focus. */
const keys: Record<string, (event: KeyboardEvent) => void> = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Escape: () => {
    found.hidden = true;
    input.focus();
  },
  Enter: async () => {
    await search();
    found.querySelector("a")?.click();
  },
};

input.addEventListener("focus", load);
input.addEventListener("input", search);
addEventListener("click", ({ target }) => {
  if (target instanceof Node && !box.contains(target)) {
    found.hidden = true;
  }
});
addEventListener("keydown", (event) => {
  const { activeElement: active } = document;
  const writing = /INPUT|TEXTAREA|SELECT/.test(active?.tagName ?? "");
  if ((event.key === "/" && !writing) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    input.focus();
    input.select();
    return;
  }
  // Enter on a result follows its link
  const act = event.key === "Enter" && active !== input ? undefined : keys[event.key];
  if (act && box.contains(active) && !event.isComposing) {
    event.preventDefault();
    act(event);
  }
});
