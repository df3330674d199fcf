import { stringify } from "yaml";
import type { Snapshot } from "./take-snapshot.ts";

/** How many places of one value are listed. */
const maxPlaces = 5;

/** A snapshot as a YAML file, with the list of what was replaced on top. */
export function seedFile({ seed, replacements, omissions }: Snapshot, date: Date): string {
  const lines = [
    `Seed for cce-addons-mock, read from an endpoint on ${date.toISOString().slice(0, 10)}. Start the mock with --seed and this file.`,
    "What looks like an id, an account name, an address or a secret was replaced. Read the file before you share it.",
    ...replacements.map(({ kind, by, places }) => {
      const rest = places.length - maxPlaces;
      const more = rest > 0 ? ` and ${rest} more` : "";
      return `- ${kind} by ${by} at ${places.slice(0, maxPlaces).join(", ")}${more}`;
    }),
    ...omissions.map(({ what, why }) => `- left out: ${what}, ${why}`),
  ];
  const head = lines.map((line) => `# ${line.replace(/[\r\n]+/g, " ")}\n`).join("");
  return head + stringify(seed, { lineWidth: 0, aliasDuplicateObjects: false });
}
