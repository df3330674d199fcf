import { element } from "./element.ts";

// The filter of the page of corrections.
const form = element<HTMLFormElement>(".filter");
const count = element<HTMLOutputElement>("output", form);
const kind = element<HTMLSelectElement>('[name="kind"]', form);
const operation = element<HTMLSelectElement>('[name="operation"]', form);

function filter(): void {
  let shown = 0;
  for (const entry of document.querySelectorAll<HTMLElement>("[data-operations]")) {
    const { kind: own, operations = "" } = entry.dataset;
    const fits =
      (kind.value === "" || own === kind.value) &&
      (operation.value === "" || operations.split(" ").includes(operation.value));
    entry.hidden = !fits;
    shown += fits && entry.tagName === "LI" ? 1 : 0;
  }
  count.textContent = `${shown} ${count.dataset.word}`;
}

form.addEventListener("change", filter);
// a link to a correction that the filter hides shows all again
addEventListener("hashchange", () => {
  if (document.getElementById(location.hash.slice(1))?.hidden) {
    form.reset();
    filter();
  }
});
