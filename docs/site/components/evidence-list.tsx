import type { LedgerEntry } from "../description/load.ts";
import { placeOf } from "../evidence-place.ts";
import { useSite } from "../site.ts";

/** Entries of evidence, each with what it shows and where it is. */
export function EvidenceList({ evidence }: Pick<LedgerEntry, "evidence">) {
  const { text } = useSite();
  return (
    <ul>
      {evidence.map(({ locator, url, shows }) => (
        <li>
          {shows}
          {text.colon}
          {url === undefined ? locator : <a href={url}>{placeOf(locator)}</a>}
        </li>
      ))}
    </ul>
  );
}
