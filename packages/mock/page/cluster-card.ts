import type { Clusters } from "../src/control/clusters.ts";
import { addonRow, type ShownAddon } from "./addon-row.ts";
import type { App } from "./app.ts";
import { copyButton } from "./copy-button.ts";
import { h, keyed, setText, type View } from "./dom.ts";
import { installForm } from "./install-form.ts";

/** A cluster with those of its add-ons that are shown. */
export type ShownCluster = Clusters["clusters"][number] & { readonly count: number };

/** Creates the card of a cluster. */
export function clusterCard(
  app: App,
  id: string,
): View<ShownCluster> & { readonly tick: () => void } {
  const { texts } = app;
  let names: readonly string[] = [];
  const about = h("span", { class: "soft" });
  const empty = h("p", { class: "note" }, texts.empty);
  const list = h("ul", { class: "addons" });
  const ticks = new Map<string, () => void>();
  const show = keyed<ShownAddon>(
    list,
    ({ uid }) => uid,
    (addon) => {
      const row = addonRow(app, addon.uid);
      ticks.set(addon.uid, row.tick);
      return row;
    },
  );
  return {
    element: h(
      "article",
      { class: "card", "aria-label": id },
      h("header", {}, h("div", {}, h("h3", {}, h("code", {}, id)), copyButton(texts, id)), about),
      list,
      empty,
      installForm(app, id, () => new Set(names)),
    ),
    update({ type, version, addons, count }) {
      names = addons.map(({ template }) => template);
      setText(
        about,
        [texts.types[type], version, count > 0 && texts.count(count)].filter(Boolean).join(" · "),
      );
      empty.hidden = count > 0;
      show(addons);
      for (const uid of ticks.keys()) {
        if (!addons.some((addon) => addon.uid === uid)) {
          ticks.delete(uid);
        }
      }
    },
    tick() {
      for (const tick of ticks.values()) {
        tick();
      }
    },
  };
}
