import type { RequestSummary } from "../src/control/changes.ts";
import type { Clusters } from "../src/control/clusters.ts";
import type { Rule } from "../src/engine/rule.ts";
import type { App, Known } from "./app.ts";
import { ControlError, call } from "./control.ts";
import { setText } from "./dom.ts";
import { follow } from "./follow.ts";
import { createNotices } from "./notices.ts";
import { createPage, type Page } from "./page.ts";
import { keepPreference, preference } from "./preferences.ts";
import { en } from "./texts/en.ts";
import { zh } from "./texts/zh.ts";
import { applyTheme } from "./theme.ts";

/** How many requests the mock keeps. */
const journalLength = 200;

applyTheme();
document.addEventListener("DOMContentLoaded", start);

function start(): void {
  const known: Known = {
    clusters: undefined,
    scenarios: [],
    requests: [],
    status: undefined,
    connection: "connecting",
    named: [],
  };
  let receivedAt = 0;
  let texts = initialTexts();
  let page: Page | undefined;
  const notices = createNotices();
  const now = () => {
    const { clusters } = known;
    const passed = clusters === undefined || clusters.frozen ? 0 : performance.now() - receivedAt;
    return (clusters?.now ?? Date.now()) + passed;
  };
  const show = () => page?.update(known);

  const app: App = {
    get texts() {
      return texts;
    },
    now,
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
    nameCluster(id) {
      known.named = [...new Set([...known.named, id])];
      show();
    },
  };

  const readClusters = oneAtATime(async () => {
    const clusters = await call<Clusters>("GET", "clusters");
    receivedAt = performance.now();
    known.clusters = clusters;
    show();
  });

  function mount(): void {
    document.documentElement.lang = texts.lang;
    document.title = texts.title;
    page = createPage(app, () => {
      keepPreference("language", texts === en ? "zh" : "en");
      texts = texts === en ? zh : en;
      mount();
      page?.focusLanguage();
    });
    document.body.replaceChildren(page.element, notices.element);
    show();
  }
  mount();
  setInterval(() => {
    if (!document.hidden) {
      page?.tick();
    }
  }, 200);

  follow({
    ready({ version }) {
      if (known.status !== undefined && known.status.version !== version) {
        location.reload(); // the page of another version of the mock
        return;
      }
      known.connection = "live";
      readClusters();
      void Promise.all([
        call<{ scenarios: Rule[] }>("GET", "scenarios").then(({ scenarios }) => {
          known.scenarios = scenarios;
        }),
        call<{ requests: RequestSummary[] }>("GET", "requests?bodies=false").then((read) => {
          known.requests = read.requests;
        }),
        call<NonNullable<Known["status"]>>("GET", "status").then((status) => {
          known.status = status;
        }),
      ]).then(show, () => undefined); // the mock has stopped again, which an event says
    },
    addons({ addons, removed }) {
      const names = new Map(
        known.clusters?.clusters.flatMap((each) => each.addons.map((a) => [a.uid, a.template])),
      );
      const changes = addons.map(({ template, status }) => texts.addonState(template, status));
      const gone = removed.map((uid) => texts.gone(names.get(uid) ?? uid));
      notices.say([...changes, ...gone].slice(0, 5).join("; "));
      readClusters();
    },
    clock: () => readClusters(),
    scenarios({ scenarios }) {
      known.scenarios = scenarios;
      show();
    },
    requests({ requests, replaced }) {
      const all = replaced ? requests : [...known.requests, ...requests];
      known.requests = all.slice(-journalLength);
      show();
    },
    status(status) {
      known.status = status;
      show();
    },
    lost(why) {
      known.connection = why;
      show();
    },
  });

  function initialTexts() {
    const language = preference("language") || navigator.language;
    return language.startsWith("zh") ? zh : en;
  }
  setText(document.head.querySelector("title") ?? document.head, texts.title);
}

/** Runs one at a time: what is asked for meanwhile is done once, afterwards. */
function oneAtATime(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  return async function next(): Promise<void> {
    again = true;
    if (running) {
      return;
    }
    running = true;
    while (again) {
      again = false;
      await run().catch(() => undefined); // the mock has stopped, which an event says
    }
    running = false;
  };
}
