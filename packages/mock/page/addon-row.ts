import type { Clusters } from "../src/control/clusters.ts";
import type { App } from "./app.ts";
import { copyButton } from "./copy-button.ts";
import { button, h, options, setAttribute, setText, type View } from "./dom.ts";
import { duration } from "./duration.ts";
import { makeRequest } from "./make-request.ts";

/** An add-on as the control API shows it. */
export type ShownAddon = Clusters["clusters"][number]["addons"][number];

/** Creates the row of an add-on: what it is, how its change goes on, and what can be done with it. */
export function addonRow(app: App, uid: string): View<ShownAddon> & { readonly tick: () => void } {
  const { texts } = app;
  const path = `addons/${encodeURIComponent(uid)}`;
  let addon: ShownAddon | undefined;
  const name = h("strong", {});
  const alias = h("span", { class: "soft" });
  const version = h("span", {});
  const previous = h("span", { class: "soft" });
  const status = h("span", { class: "status" });
  const why = h("p", { class: "why" });
  const bar = h("span", {});
  const progress = h(
    "div",
    { class: "progress", role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 },
    bar,
  );
  const left = h("span", { class: "soft left" });

  const target = h("select", {});
  const upgrade = button("", () =>
    makeRequest(app, "POST", `${path}/upgrade`, { version: target.value }),
  );
  const rollback = button(texts.rollback, () => makeRequest(app, "POST", `${path}/rollback`));
  const remove = button(texts.remove, () => makeRequest(app, "DELETE", path), { class: "bad" });

  function tick(): void {
    if (addon === undefined) {
      return;
    }
    const { startedAt, dueAt } = addon.change;
    const now = app.now();
    const isRunning = dueAt === null || now < dueAt;
    progress.hidden = !isRunning;
    left.hidden = !isRunning;
    if (!isRunning) {
      return;
    }
    const share =
      dueAt === null ? 0 : Math.min(1, Math.max(0, (now - startedAt) / (dueAt - startedAt)));
    setAttribute(progress, "data-endless", dueAt === null);
    setAttribute(progress, "aria-valuenow", dueAt === null ? undefined : Math.round(share * 100));
    bar.style.transform = dueAt === null ? "" : `scaleX(${share})`;
    setText(left, dueAt === null ? texts.endless : texts.left(duration(dueAt - now, texts)));
  }

  return {
    element: h(
      "li",
      { class: "addon" },
      h(
        "div",
        { class: "what" },
        h("p", { class: "name" }, name, version, alias, previous),
        why,
        h("p", { class: "id" }, h("code", {}, uid), copyButton(texts, uid)),
      ),
      h(
        "div",
        { class: "how" },
        h("p", { class: "now" }, left, progress, status),
        h("div", { class: "actions" }, target, upgrade, rollback, remove),
      ),
    ),
    update(next) {
      addon = next;
      const { template, targetVersions, previousVersion, reason, message } = next;
      setText(name, template);
      setText(alias, next.alias === undefined || next.alias === template ? "" : next.alias);
      setText(version, next.version);
      setText(previous, previousVersion === undefined ? "" : texts.previous(previousVersion));
      setText(status, next.status);
      setAttribute(status, "data-is", kindOf(next.status));
      setText(why, [reason, message].filter(Boolean).join(": "));
      why.hidden = why.textContent === "";
      setAttribute(progress, "aria-label", texts.addonState(template, next.status));
      setAttribute(target, "aria-label", texts.upgradeVersion(template));
      offer(targetVersions);
      rollback.hidden = !next.isRollbackable;
      setAttribute(rollback, "aria-label", texts.rollbackTo(template, previousVersion ?? ""));
      setAttribute(remove, "aria-label", texts.removeOf(template));
      tick();
    },
    tick,
  };

  /** One newer version is named on the button, several are chosen from. */
  function offer(versions: readonly string[]): void {
    const newestFirst = [...versions].reverse();
    const before = [...target.options].map(({ value }) => value);
    if (newestFirst.join() !== before.join()) {
      target.replaceChildren(...options(newestFirst.map((each) => [each, each])));
    }
    target.hidden = versions.length < 2;
    upgrade.hidden = versions.length === 0;
    setText(upgrade, versions.length === 1 ? texts.upgradeTo(newestFirst[0] ?? "") : texts.upgrade);
  }
}

/** How a state is coloured: it goes on, it is good, or it is bad. */
function kindOf(status: string): "busy" | "good" | "bad" {
  if (status.endsWith("ing") && status !== "running") {
    return "busy";
  }
  return status === "running" ? "good" : status === "available" ? "busy" : "bad";
}
