/** Keeps a reader's choice for all pages, as `data-` attribute and in the storage of the browser. */
export function keep(name: string, value: string): void {
  document.documentElement.dataset[name] = value;
  store(name, value);
}

/** Keeps a choice in the storage of the browser. */
export function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // storage is not available; the choice holds for this page
  }
}
