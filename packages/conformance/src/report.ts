import { stringify } from "yaml";
import type { Mismatch } from "./mismatch.ts";

/** Collects mismatches. The same mismatch in several calls is one, with each call as evidence. */
export interface Report {
  /** Adds a mismatch. @returns whether it is new. */
  add(mismatch: Mismatch): boolean;
  /** Number of different mismatches. */
  readonly size: number;
  /** Entries in the form of the ledger `corrections.yaml`, in which a maintainer fills in the decision; empty without mismatches. */
  toYaml(): string;
}

interface Entry {
  readonly mismatch: Mismatch;
  readonly calls: Map<string, number>;
}

/**
 * Creates an empty report.
 *
 * @param host - Where the responses come from, such as `cce.cn-north-4.myhuaweicloud.com`.
 * @param date - When, for the evidence. Default: now.
 */
export function createReport(host: string, date: Date = new Date()): Report {
  const entries = new Map<string, Entry>();
  const day = date.toISOString().slice(0, 10);
  const evidence = ([call, times]: [string, number]) =>
    `${call} at ${host}, ${day}${times > 1 ? `, ${times} times` : ""}`;
  return {
    add(mismatch) {
      const key = [mismatch.side, mismatch.at, mismatch.message].join("\n");
      const entry = entries.get(key) ?? { mismatch, calls: new Map() };
      const call = `${mismatch.call} ${mismatch.status}`;
      entry.calls.set(call, (entry.calls.get(call) ?? 0) + 1);
      const isNew = !entries.has(key);
      entries.set(key, entry);
      return isNew;
    },
    get size() {
      return entries.size;
    },
    toYaml() {
      const list = [...entries.values()].map(({ mismatch, calls }, index) => ({
        id: `D-new-${index + 1}`,
        at: [mismatch.at],
        source: `${mismatch.side}: ${mismatch.message}`,
        ours: "to be decided",
        why: "to be decided",
        evidence: [...calls].map(evidence),
      }));
      return list.length === 0 ? "" : stringify(list, { lineWidth: 0 });
    },
  };
}

/** One line about a mismatch, for people. */
export function lineOf({ call, status, side, message, at }: Mismatch): string {
  return `${call} ${status}, ${side}: ${message} (${at})`;
}
