import type { App } from "./app.ts";
import { ControlError } from "./control.ts";
import { mirror } from "./mirror.ts";
import { createNotices } from "./notices.ts";
import { createPage, type Page } from "./page.ts";
import { keepPreference, preference } from "./preferences.ts";
import { en } from "./texts/en.ts";
import { zh } from "./texts/zh.ts";
import { applyTheme } from "./theme.ts";

/** How often clock and progress are shown again, in milliseconds. */
const tickMs = 200;

applyTheme();
document.addEventListener("DOMContentLoaded", start);

function start(): void {
  let texts = (preference("language") || navigator.language).startsWith("zh") ? zh : en;
  let page: Page | undefined;
  const notices = createNotices();
  const { known, now, nameCluster } = mirror(
    () => page?.update(known),
    ({ addons, removed }) => {
      const shown = known.clusters?.clusters.flatMap((cluster) => cluster.addons) ?? [];
      const names = new Map(shown.map(({ uid, template }) => [uid, template]));
      const changed = addons.map(({ template, status }) => texts.addonState(template, status));
      const gone = removed.map((uid) => texts.gone(names.get(uid) ?? uid));
      notices.say([...changed, ...gone].slice(0, 5).join("; "));
    },
  );

  const app: App = {
    get texts() {
      return texts;
    },
    now,
    nameCluster,
    say: notices.say,
    warn: (text) => notices.warn(text, texts.dismiss),
    async attempt(action) {
      try {
        await action();
        notices.clear();
        return true;
      } catch (error) {
        const noResponse = error instanceof ControlError && error.status === 0;
        const dropped = known.connection === "live" ? texts.dropped : texts.failed;
        app.warn(noResponse ? dropped : error instanceof Error ? error.message : String(error));
        return false;
      }
    },
  };

  function mount(): void {
    document.documentElement.lang = texts.lang;
    document.title = texts.title;
    page = createPage(app, () => {
      texts = texts === en ? zh : en;
      keepPreference("language", texts === en ? "en" : "zh");
      mount();
      page?.focusLanguage();
    });
    document.body.replaceChildren(page.element, notices.element);
    page.update(known);
  }
  mount();
  setInterval(() => {
    if (!document.hidden) {
      page?.tick();
    }
  }, tickMs);
}
