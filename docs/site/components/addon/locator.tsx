import { evidenceUrl } from "../../addons/evidence-url.ts";

/** Where an entry of evidence is: a link where it has an address. */
export function Locator({ where }: { where: string }) {
  const url = evidenceUrl(where);
  return url === undefined ? <>{where}</> : <a href={url}>{where}</a>;
}
