import type { Clusters } from "../src/control/clusters.ts";
import type { RequestSummary } from "../src/control/request-summary.ts";
import type { Status } from "../src/control/status.ts";
import type { Rule } from "../src/engine/rule.ts";
import type { Known } from "./app.ts";
import { call } from "./control.ts";
import { type Followed, follow } from "./follow.ts";

/** How many requests the mock keeps. */
const journalLength = 200;

/** What the page knows of the mock, kept up to date by its events. */
export interface Mirror {
  readonly known: Known;
  /** The mock's clock, in milliseconds since 1970. */
  now(): number;
  /** Adds an empty cluster. */
  nameCluster(id: string): void;
}

/** Follows a mock. What was there before is read when its events begin; what an event brings is newer than what is read. */
export function mirror(show: () => void, onAddons: Followed["addons"]): Mirror {
  const known: Known = {
    clusters: undefined,
    scenarios: [],
    requests: [],
    status: undefined,
    connection: "connecting",
    named: [],
  };
  let receivedAt = 0;
  /** When the mock was lost: the time that passes from then on is not known to pass there. */
  let lostAt: number | undefined;
  /** What events have brought whole since they began. */
  let brought = new Set<keyof Known>();

  const readClusters = oneAtATime(async () => {
    known.clusters = await call<Clusters>("GET", "clusters");
    receivedAt = performance.now();
    lostAt = undefined;
    show();
  });
  function set<K extends keyof Known>(name: K, value: Known[K]): void {
    known[name] = value;
    brought.add(name);
    show();
  }
  async function readAll(): Promise<void> {
    const since = new Set<keyof Known>();
    brought = since;
    const [{ scenarios }, { requests }, status] = await Promise.all([
      call<{ scenarios: Rule[] }>("GET", "scenarios"),
      call<{ requests: RequestSummary[] }>("GET", "requests?bodies=false"),
      call<Status>("GET", "status"),
    ]);
    known.scenarios = since.has("scenarios") ? known.scenarios : scenarios;
    known.requests = since.has("requests") ? known.requests : joined(requests, known.requests);
    known.status = since.has("status") ? known.status : status;
    show();
  }

  follow({
    ready({ version }) {
      if (known.status !== undefined && known.status.version !== version) {
        location.reload(); // the page of another version of the mock
        return;
      }
      known.connection = "live";
      known.requests = [];
      readClusters();
      readAll().catch(() => undefined); // the mock has stopped again, which an event says
    },
    addons(event) {
      onAddons(event);
      readClusters();
    },
    clock: () => readClusters(),
    scenarios: ({ scenarios }) => set("scenarios", scenarios),
    status: (status) => set("status", status),
    lost(why) {
      lostAt ??= why === "lost" ? performance.now() : undefined;
      set("connection", why);
    },
    requests({ requests, replaced }) {
      if (replaced) {
        set("requests", requests);
      } else {
        known.requests = joined(known.requests, requests);
        show();
      }
    },
  });

  return {
    known,
    now() {
      const { clusters } = known;
      const until = lostAt ?? performance.now();
      const passed = clusters === undefined || clusters.frozen ? 0 : until - receivedAt;
      return (clusters?.now ?? Date.now()) + passed;
    },
    nameCluster(id) {
      known.named = [...new Set([...known.named, id])];
      show();
    },
  };
}

/** The last requests of two lists that may have some in common. */
function joined(older: readonly RequestSummary[], newer: readonly RequestSummary[]) {
  const byId = new Map([...older, ...newer].map((request) => [request.requestId, request]));
  return [...byId.values()].slice(-journalLength);
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
