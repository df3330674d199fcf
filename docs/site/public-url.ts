/**
 * Where the site will be, with a slash at the end, from `DOCS_URL`. Without it pages have no canonical link, and there is no sitemap:
 * both need whole addresses.
 *
 * @throws Error when it is not an address that a browser opens
 */
export function publicUrlFrom(value = ""): string {
  if (value === "") {
    return "";
  }
  const { protocol, href } = new URL(value);
  if (!["http:", "https:"].includes(protocol)) {
    throw new Error(`DOCS_URL begins with ${protocol} but has to begin with https: or http:`);
  }
  return href.endsWith("/") ? href : `${href}/`;
}
