import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../released/", import.meta.url);
const list = new URL("releases.json", folder);
const read = (url) => JSON.parse(readFileSync(url, "utf8"));

/** @typedef {{ version: string, date?: string }} Release A release without a date has not been published. */

/**
 * The releases of the description, oldest first.
 *
 * @returns {Release[]}
 */
export const releases = () => read(list);

/** The description of a release, as it was published. */
export const releasedDescription = (version) => read(new URL(`${version}.json`, folder));

/** The description as it is now. @throws {Error} when it was not built: run `npm run build`. */
export const currentDescription = () => read(new URL("../dist/openapi.json", import.meta.url));

/**
 * Keeps the description as it is now for what comes later to be compared with.
 *
 * @param {Release} release
 * @throws {Error} when that version has been published, and with another description.
 */
export function keepRelease({ version, date }) {
  const text = `${JSON.stringify(currentDescription(), null, 2)}\n`;
  const others = releases().filter((release) => release.version !== version);
  const known = releases().find((release) => release.version === version);
  if (known?.date !== undefined) {
    throw new Error(`${version} was published on ${known.date}: what users have cannot change.`);
  }
  const all = [...others, { version, ...(date === undefined ? {} : { date }) }];
  all.sort((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }));
  writeFileSync(new URL(`${version}.json`, folder), text);
  writeFileSync(list, `${JSON.stringify(all, null, 2)}\n`);
}
