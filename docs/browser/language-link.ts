import { store } from "./keep.ts";

/** Keeps the place on the page when the language changes, and the language for the page at the root. */
export function addLanguageLink(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.language");
  link?.addEventListener("click", () => {
    store("language", link.hreflang.slice(0, 2));
    link.hash = location.hash;
  });
}
