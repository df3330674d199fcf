import { type Evidence, locator, urlOf } from "./evidence.ts";
import { readYaml } from "./files.ts";

/** An entry of evidence as `dist/evidence.json` has it: ready to be shown. */
interface ShownEvidence {
  kind: Evidence["kind"];
  locator: string;
  url?: string;
  shows: { en: string; zh?: string };
}

/** Lists the evidence of every ledger entry and error code, with its locator, by the id of the entry or the code. */
export function evidenceList(): Record<string, ShownEvidence[]> {
  const ledger = readYaml("corrections.yaml") as { id: string; evidence: Evidence[] }[];
  const { codes } = readYaml("errors.yaml") as { codes: { code: string; evidence: Evidence[] }[] };
  const chinese = readYaml("overlays/corrections.zh-CN.yaml") as Record<
    string,
    { evidence: string[] } | undefined
  >;
  const chineseOfErrors = readYaml("overlays/errors.zh-CN.yaml") as Record<string, string>;
  const owners = [...ledger, ...codes.map(({ code, evidence }) => ({ id: code, evidence }))];
  return Object.fromEntries(
    owners.map(({ id, evidence }) => [
      id,
      evidence.map((entry, index): ShownEvidence => {
        const url = urlOf(entry);
        const zh = chinese[id]?.evidence[index] ?? chineseOfErrors[entry.shows];
        return {
          kind: entry.kind,
          locator: locator(entry),
          ...(url !== undefined && { url }),
          shows: { en: entry.shows, ...(zh !== undefined && { zh }) },
        };
      }),
    ]),
  );
}
