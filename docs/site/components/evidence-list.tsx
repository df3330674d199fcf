import type { LedgerEntry } from "../description/load.ts";

/** Entries of evidence, each with what it shows and where it is. */
export function EvidenceList({ evidence }: Pick<LedgerEntry, "evidence">) {
  return (
    <ul>
      {evidence.map(({ locator, url, shows }) => (
        <li>
          {shows}: {url === undefined ? locator : <a href={url}>{locator}</a>}
        </li>
      ))}
    </ul>
  );
}
