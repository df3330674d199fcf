import { timestamp } from "../engine/clock.ts";
import { isDone, stateAt } from "../engine/lifecycle.ts";
import type { AddonRecord } from "../engine/record.ts";
import type { Controlled } from "./controlled.ts";
import { summaryOf } from "./request-summary.ts";
import { readStatus } from "./status.ts";

/** Something that has changed: name of the event, and its data. */
export interface ChangeEvent {
  readonly event: "addons" | "scenarios" | "clock" | "requests" | "status";
  readonly data: unknown;
}

/**
 * Compares the mock with what it was before. No part of the mock reports its changes, so that they cost nothing while nobody
 * compares, and none is missed, whether a request, a test or the clock made it.
 *
 * @returns a function that returns what has changed since the last call.
 */
export function compareFromNow(controlled: Controlled): () => ChangeEvent[] {
  const compare = [
    changedAddons(controlled),
    changedText("scenarios", () => ({ scenarios: controlled.rules.list() })),
    changedClock(controlled),
    newRequests(controlled),
    changedText("status", () => readStatus(controlled)),
  ];
  return () => compare.flatMap((next) => next() ?? []);
}

type Compare = () => ChangeEvent | undefined;

function changedAddons({ addons, clock }: Controlled): Compare {
  const read = () => {
    const now = clock.now();
    return new Map(
      addons.records().map((record) => [record.uid, { record, done: isDone(record.change, now) }]),
    );
  };
  let before = read();
  return () => {
    const after = read();
    const changed = [...after].filter(([uid, { record, done }]) => {
      const known = before.get(uid);
      return known?.record !== record || known.done !== done;
    });
    const removed = [...before.keys()].filter((uid) => !after.has(uid));
    before = after;
    const now = clock.now();
    const shown = changed.map(([, { record }]) => summaryOfAddon(record, now));
    return changed.length + removed.length === 0
      ? undefined
      : { event: "addons", data: { addons: shown, removed } };
  };
}

function summaryOfAddon({ uid, clusterId, template, version, change }: AddonRecord, now: number) {
  return { uid, clusterId, template, version, status: stateAt(change, now).status };
}

function changedText(event: ChangeEvent["event"], read: () => unknown): Compare {
  let before = JSON.stringify(read());
  return () => {
    const data = read();
    const after = JSON.stringify(data);
    const isSame = after === before;
    before = after;
    return isSame ? undefined : { event, data };
  };
}

function changedClock({ clock }: Controlled): Compare {
  const change = changedText("clock", () => clock.state());
  return () =>
    change() && { event: "clock", data: { now: timestamp(clock.now()), frozen: clock.frozen } };
}

function newRequests({ journal }: Controlled): Compare {
  let last = journal.list().at(-1);
  return () => {
    const entries = journal.list();
    const at = last === undefined ? 0 : entries.indexOf(last) + 1;
    const replaced = last !== undefined && at === 0;
    last = entries.at(-1);
    const requests = entries.slice(at).map(summaryOf);
    return requests.length === 0 && !replaced
      ? undefined
      : { event: "requests", data: { requests, replaced } };
  };
}
