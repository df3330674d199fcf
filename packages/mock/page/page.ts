import type { App, Known } from "./app.ts";
import { clockBar } from "./clock-bar.ts";
import { clustersPanel } from "./clusters-panel.ts";
import { button, h, setAttribute, setText } from "./dom.ts";
import { requestsPanel } from "./requests-panel.ts";
import { scenariosPanel } from "./scenarios-panel.ts";
import { stateButtons } from "./state-buttons.ts";
import type { Texts } from "./texts/en.ts";
import { themeButton } from "./theme.ts";

/** The whole page in one language. */
export interface Page {
  readonly element: HTMLElement;
  update(known: Known): void;
  /** Shows the time that has passed. */
  tick(): void;
  focusLanguage(): void;
}

/** Creates the page. @param changeLanguage - Called when the reader asks for the other language. */
export function createPage(app: App, changeLanguage: () => void): Page {
  const { texts } = app;
  const version = h("span", { class: "soft" });
  const connection = h("span", { class: "connection" });
  const language = button(texts.otherLanguage, changeLanguage, {
    class: "quiet",
    lang: texts.lang === "en" ? "zh-CN" : "en",
  });
  const banner = h("div", { class: "banner", role: "status" });
  const clock = clockBar(app);
  const clusters = clustersPanel(app);
  const parts = [clock, clusters, scenariosPanel(app), requestsPanel(app)];
  const [, , scenarios, requests] = parts;

  const element = h(
    "div",
    { class: "page" },
    h("a", { class: "skip", href: "#clusters" }, texts.skip),
    h(
      "header",
      {},
      h("h1", {}, texts.title),
      h("div", { class: "about" }, version, connection),
      stateButtons(app),
      h(
        "div",
        { class: "tools" },
        h("a", { href: "openapi.json" }, texts.description),
        language,
        themeButton(texts),
      ),
    ),
    banner,
    clock.element,
    partLinks(texts),
    h(
      "main",
      {},
      clusters.element,
      h("div", { class: "beside" }, scenarios?.element, requests?.element),
    ),
  );

  return {
    element,
    update(known) {
      setText(version, `${known.status?.version ?? ""} · ${texts.unofficial}`);
      setText(connection, texts.connection[known.connection]);
      setAttribute(connection, "data-is", known.connection);
      setText(banner, problemOf(known) ?? "");
      for (const part of parts) {
        part.update(known);
      }
    },
    tick() {
      clock.tick();
      clusters.tick();
    },
    focusLanguage: () => language.focus(),
  };

  function problemOf({ connection: is, status }: Known): string | undefined {
    if (is === "lost" || is === "full") {
      return texts[is];
    }
    const { path = "", error } = status?.stateFile ?? {};
    return error === undefined ? undefined : texts.stateFileError(path, error);
  }
}

/** Links to the parts of the page. They are shown where the parts are one below the other, far apart. */
function partLinks(texts: Texts): HTMLElement {
  const parts = ["clusters", "scenarios", "requests"] as const;
  return h(
    "nav",
    { class: "parts", "aria-label": texts.parts },
    ...parts.map((id) => h("a", { href: `#${id}` }, texts[id])),
  );
}
