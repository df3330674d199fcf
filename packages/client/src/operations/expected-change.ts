import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import { runningStates } from "./states.ts";

/** A change that the service has accepted, and that reads may not show yet. */
interface ExpectedChange {
  /** The version that the add-on will have; `undefined` when the service chooses it. */
  readonly version: string | undefined;
  /** The response that accepted the change. */
  readonly accepted: AddonInstance;
  /** When the change was accepted, milliseconds since 1970. */
  readonly at: number;
}

const changes = new WeakMap<Connection, Map<string, ExpectedChange>>();

/** An accepted change that no wait has seen for this long, in milliseconds, is no longer expected. */
const maxAge = 600_000;

/** Remembers an accepted change, so that a stale read does not end the next wait of this connection. */
export function expectChange(
  connection: Connection,
  id: string,
  accepted: AddonInstance,
  version?: string,
): void {
  const known = changes.get(connection) ?? new Map<string, ExpectedChange>();
  changes.set(connection, known.set(id, { version, accepted, at: connection.clock.now() }));
}

/** Forgets the change that was expected of an instance. */
export function forgetChange(connection: Connection, id: string): void {
  changes.get(connection)?.delete(id);
}

/**
 * Makes the check whether a read that shows an add-on running is older than an accepted change: while
 * it has another version than asked for, and on the first read when nothing else tells a stale read
 * from a fresh one.
 */
export function createStaleCheck(
  connection: Connection,
  id: string,
): (read: AddonInstance) => boolean {
  const expected = changes.get(connection)?.get(id);
  if (!expected || connection.clock.now() - expected.at > maxAge) {
    return () => false;
  }
  const { accepted, version } = expected;
  // The response itself may say that the change is done.
  let confirmed = runningStates.has(accepted.status.status);
  return ({ spec, status, metadata }) => {
    if (version !== undefined && spec.version !== version) {
      return true;
    }
    const fresh =
      confirmed ||
      !runningStates.has(status.status) ||
      metadata?.updateTimestamp !== accepted.metadata?.updateTimestamp;
    confirmed = true;
    return !fresh;
  };
}
