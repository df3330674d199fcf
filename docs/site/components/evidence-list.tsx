import type { LedgerEntry } from "../description/load.ts";
import { placeOf } from "../evidence-place.ts";
import { namesInCode } from "../names-in-code.ts";
import { useSite } from "../site.ts";
import { Line } from "./line.tsx";

/** Entries of evidence, each with what it shows and where it is. */
export function EvidenceList({ evidence }: Pick<LedgerEntry, "evidence">) {
  const { text, language } = useSite();
  return (
    <ul>
      {evidence.map(({ locator, url, shows }) => (
        <li>
          <Line source={namesInCode(shows, [], language)} />
          {text.colon}
          {url === undefined ? (
            text.locator(locator)
          ) : (
            <a href={url}>{text.locator(placeOf(locator))}</a>
          )}
        </li>
      ))}
    </ul>
  );
}
