import type { AddonInstance, Versions } from "../engine/api-types.ts";
import { json, type MockResponse } from "../http/response.ts";

/** Text of each version that was responded with. A version never changes, and to write it anew is a tenth of what a request costs. */
const texts = new WeakMap<Versions, string>();

/** The end of an instance, in which a version takes the place of `null`. In a string, the quotes of this text are escaped. */
const [before, after] = ['"currentVersion":', ',"isRollbackable":'] as const;
const place = `${before}null${after}`;

/** A response whose body is an instance. */
export function instanceResponse(status: number, instance: AddonInstance): MockResponse {
  const { currentVersion } = instance.status;
  const version = texts.get(currentVersion) ?? JSON.stringify(currentVersion);
  texts.set(currentVersion, version);
  const open = { ...instance, status: { ...instance.status, currentVersion: null } };
  const text = JSON.stringify(open);
  // the last: fields of values, which may look alike, come before the status
  const at = text.lastIndexOf(place) + before.length;
  const written = text.slice(0, at) + version + text.slice(at + "null".length);
  return { ...json(status, instance), text: written };
}
