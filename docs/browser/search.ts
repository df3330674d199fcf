import { element } from "./element.ts";

// The search box. The engine and the index of this language are loaded when the box is first used.
const input = element<HTMLInputElement>("#search");
const found = element<HTMLElement>("#found");
const count = element<HTMLElement>("#found-count");
const { engine = "", index = "", root = "", none = "", count: word = "" } = input.dataset;
const shown = 20;

type Search = ReturnType<typeof globalThis.createSearch>;
let loaded: Promise<Search> | undefined;

function load(): Promise<Search> {
  loaded ??= Promise.all([engine, index].map(script)).then(() =>
    globalThis.createSearch(globalThis.searchEntries, document.documentElement.lang),
  );
  return loaded;
}

function script(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    tag.src = src;
    tag.onload = () => resolve();
    tag.onerror = reject;
    document.head.append(tag);
  });
}

async function search(): Promise<void> {
  const find = await load();
  const question = input.value.trim();
  const hits = question ? find(question) : [];
  found.replaceChildren(
    ...hits.slice(0, shown).map(([title, url, about]) => {
      const link = document.createElement("a");
      link.href = root + url;
      link.append(textIn("b", title), textIn("span", about));
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

input.addEventListener("focus", load);
input.addEventListener("input", search);
addEventListener("keydown", (event) => {
  const { activeElement: active } = document;
  if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(active?.tagName ?? "")) {
    event.preventDefault();
    input.focus();
  }
  const links: Element[] = [...found.querySelectorAll("a")];
  const at = active ? links.indexOf(active) : -1;
  if (active !== input && at < 0) {
    return;
  }
  if (event.key === "Escape") {
    found.hidden = true;
    input.focus();
  }
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step !== 0 && links.length > 0) {
    event.preventDefault();
    const next = at + step;
    const goal = next < 0 ? input : links[Math.min(next, links.length - 1)];
    if (goal instanceof HTMLElement) {
      goal.focus();
    }
  }
});
