/**
 * Where evidence is, in few words: of a file on GitHub its repository and name, of an issue its number, of another page its host and
 * name. What is not an address is returned unchanged.
 */
export function placeOf(locator: string): string {
  const [address = "", ...note] = locator.split(" ");
  if (!URL.canParse(address)) {
    return locator;
  }
  const { host, pathname } = new URL(address);
  const parts = decodeURIComponent(pathname).split("/").filter(Boolean);
  const [owner, repository, kind] = parts;
  const name = parts.at(-1) ?? "";
  if (host !== "github.com") {
    return [`${host}/…/${name}`, ...note].join(" ");
  }
  const place = kind === "issues" || kind === "pull" ? `#${name}` : `: ${name}`;
  return [`${owner}/${repository}${place}`, ...note].join(" ");
}
