import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../released/", import.meta.url);
const list = new URL("releases.json", folder);
const read = (url: URL) => JSON.parse(readFileSync(url, "utf8"));

/** The bundles whose changes users notice, by the names that they have in `dist`. */
export const bundles = ["openapi", "openapi.deployed"] as const;
type BundleName = (typeof bundles)[number];
/** Each is kept as OpenAPI 3.0 too, since another version of the converter may write it differently. */
const kept = [...bundles, "openapi-3.0", "openapi-3.0.deployed"] as const;

/** A release without a date has not been published. */
export interface Release {
  version: string;
  date?: string;
}

const keptFile = (version: string, name: (typeof kept)[number]) =>
  new URL(`${version}/${name}.json`, folder);
const builtFile = (name: (typeof kept)[number]) => new URL(`../dist/${name}.json`, import.meta.url);
const readIfAny = (url: URL): object | undefined => (existsSync(url) ? read(url) : undefined);

/** The releases of the description, oldest first. */
export const releases = (): Release[] => read(list);

/** A bundle as it was released, or nothing when that release had none. */
export const releasedBundle = (version: string, name: BundleName): object | undefined =>
  readIfAny(keptFile(version, name));

/** A bundle as it is now, or nothing when there is none. */
export const currentBundle = (name: BundleName): object | undefined => readIfAny(builtFile(name));

/** The description of a release, as it was published. */
export const releasedDescription = (version: string): object => read(keptFile(version, "openapi"));

/** The description as it is now. @throws {Error} when it was not built: run `npm run build`. */
export const currentDescription = (): object => read(builtFile("openapi"));

/**
 * Keeps the bundles as they are now: for what comes later to be compared with, and for the addresses of the site that stay.
 *
 * @throws {Error} when that version has been published.
 */
export function keepRelease({ version, date }: Release): void {
  const known = releases().find((release) => release.version === version);
  if (known?.date !== undefined) {
    throw new Error(`${version} was published on ${known.date}: what users have cannot change.`);
  }
  const others = releases().filter((release) => release.version !== version);
  const all = [...others, { version, ...(date === undefined ? {} : { date }) }];
  all.sort((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }));
  mkdirSync(new URL(`${version}/`, folder), { recursive: true });
  for (const name of kept.filter((each) => existsSync(builtFile(each)))) {
    writeFileSync(keptFile(version, name), `${JSON.stringify(read(builtFile(name)), null, 2)}\n`);
  }
  writeFileSync(list, `${JSON.stringify(all, null, 2)}\n`);
}
