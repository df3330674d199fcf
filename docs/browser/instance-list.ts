import type { PageMock, ShownInstance } from "./page-mock.ts";

const changing = new Set(["installing", "upgrading", "rollbacking", "deleting"]);

/** Shows the add-ons of the mock in the page, and follows their states until no change is under way. */
export function showInstances(place: HTMLElement, mock: PageMock): void {
  let shown = "";
  void follow();

  async function follow(): Promise<void> {
    const instances = await mock.instances();
    const now = JSON.stringify(instances);
    if (now !== shown) {
      shown = now;
      place.replaceChildren(...instances.map(itemOf));
    }
    if (instances.some(({ status }) => changing.has(status))) {
      setTimeout(follow, 250);
    }
  }
}

function itemOf({ uid, cluster, name, version, status }: ShownInstance): HTMLLIElement {
  const item = document.createElement("li");
  item.title = `${uid} · ${cluster}`;
  item.dataset.status = status;
  for (const [tag, text] of [
    ["b", name],
    ["span", version],
    ["code", status],
  ] as const) {
    const node = document.createElement(tag);
    node.textContent = text;
    item.append(node, " ");
  }
  return item;
}
