import type { Texts } from "../strings/en.ts";
import type { LedgerEntry } from "./description/load.ts";

/** A correction in one line: the field it is about, when it is about one, and what the description has there. */
export function correctionTitle({ at = [], ours = "" }: LedgerEntry, { colon }: Texts): string {
  const [first = ""] = [at].flat();
  const [, name, rest = ""] = /^#\/components\/schemas\/([^/]+)(.*)$/.exec(first) ?? [];
  const fields = rest.split("/").filter((part) => part && part !== "properties");
  return name ? `${[name, ...fields].join(".")}${colon}${ours}` : ours;
}
