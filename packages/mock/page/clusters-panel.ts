import type { Clusters } from "../src/control/clusters.ts";
import type { App, Known } from "./app.ts";
import { clusterCard, type ShownCluster } from "./cluster-card.ts";
import { h, keyed, setText } from "./dom.ts";

/** How many add-ons are shown: more make the page slow, and nobody reads them. */
const maxShown = 300;

/** The clusters and their add-ons. */
export interface ClustersPanel {
  readonly element: HTMLElement;
  update(known: Known): void;
  tick(): void;
}

/** Creates the clusters. */
export function clustersPanel(app: App): ClustersPanel {
  const { texts } = app;
  let known: Known | undefined;
  const cards = new Map<string, () => void>();
  const list = h("div", { class: "cards" });
  const note = h("p", { class: "note" });
  const filter = h("input", {
    type: "search",
    "aria-label": texts.filterAddons,
    placeholder: texts.filterAddons,
  });
  const show = keyed<ShownCluster>(
    list,
    ({ id }) => id,
    (cluster) => {
      const card = clusterCard(app, cluster.id);
      cards.set(cluster.id, card.tick);
      return card;
    },
  );

  function update(): void {
    if (known?.clusters === undefined) {
      return;
    }
    const all = withNamed(known.clusters.clusters, known.named);
    const { clusters, shown, total } = filtered(all, filter.value.trim().toLowerCase());
    for (const id of cards.keys()) {
      if (!clusters.some((cluster) => cluster.id === id)) {
        cards.delete(id);
      }
    }
    show(clusters);
    const tooMany = shown < total ? texts.tooMany(shown, total) : "";
    const nothing = all.length === 0 ? texts.noClusters : texts.noMatch;
    setText(note, clusters.length === 0 ? nothing : tooMany);
    note.hidden = note.textContent === "";
  }
  filter.addEventListener("input", update);

  return {
    element: h(
      "section",
      { id: "clusters", tabindex: -1, "aria-labelledby": "clusters-title" },
      h("div", { class: "title" }, h("h2", { id: "clusters-title" }, texts.clusters), filter),
      note,
      list,
      anotherCluster(app),
    ),
    update(next) {
      known = next;
      update();
    },
    tick() {
      for (const tick of cards.values()) {
        tick();
      }
    },
  };
}

function anotherCluster(app: App): HTMLElement {
  const { texts } = app;
  const id = h("input", { required: true, maxlength: 255, "aria-label": texts.clusterId });
  const form = h(
    "form",
    { class: "joined another" },
    h("span", { class: "another-label" }, texts.anotherCluster),
    id,
    h("button", {}, texts.show),
  );
  id.placeholder = texts.clusterId;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    app.nameCluster(id.value.trim());
    form.reset();
  });
  return form;
}

type Shown = Clusters["clusters"];

function withNamed(clusters: Shown, named: readonly string[]): Shown {
  const isNew = (id: string) => !clusters.some((cluster) => cluster.id === id);
  const empty = named.filter(isNew).map((id) => ({ id, type: "standard" as const, addons: [] }));
  return [...clusters, ...empty];
}

/** The clusters with the add-ons that match; one whose id matches has all of them. */
function filtered(clusters: Shown, text: string) {
  let left = maxShown;
  let total = 0;
  const found = clusters.flatMap((cluster) => {
    const whole = cluster.id.toLowerCase().includes(text);
    const addons = cluster.addons.filter(
      ({ template, status, uid, alias = "" }) =>
        whole || [template, status, uid, alias].some((each) => each.toLowerCase().includes(text)),
    );
    total += addons.length;
    const shown = addons.slice(0, left);
    left -= shown.length;
    return whole || shown.length > 0
      ? [{ ...cluster, addons: shown, count: cluster.addons.length }]
      : [];
  });
  return { clusters: found, shown: maxShown - left, total };
}
