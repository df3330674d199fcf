import { type Change, compare } from "../../spec/gate/walk.ts";
import type { Description } from "../site/description/openapi.ts";

/** A description with its version. */
export interface Release {
  version: string;
  /** Absent until it is published. */
  date?: string;
  description: Description;
}

/** A release with what changed since the one before it. */
export interface Step extends Release {
  changes: Change[] | undefined;
}

/** What changed since the last release. */
interface Unreleased {
  after: string;
  changes: Change[];
}

export type Compared = [Unreleased, ...Step[]];

/**
 * What changed from each release to the next, and since the last one. Newest first.
 *
 * @param released - oldest first
 * @param current - the description as it is now
 */
export async function compareAll(released: Release[], current: Description): Promise<Compared> {
  const steps: Step[] = [];
  for (const [index, release] of released.entries()) {
    const old = index === 0 ? undefined : before(released, index).description;
    steps.push({ ...release, changes: old && (await compare(old, release.description)) });
  }
  const last = before(released, released.length);
  const unreleased = { after: last.version, changes: await compare(last.description, current) };
  return [unreleased, ...steps.reverse()];
}

function before(released: Release[], index: number): Release {
  const release = released[index - 1];
  if (release === undefined) {
    throw new Error("spec/released holds no description to compare with");
  }
  return release;
}
