import { readFileSync } from "node:fs";
import type { Site } from "./site.ts";

/** What the downstream tests saw of the official Node SDK. They fail when the file differs from that. */
const seen = JSON.parse(
  readFileSync(new URL("../data/official-node-sdk.json", import.meta.url), "utf8"),
) as Record<"operations" | "fields" | "states" | "required", string[]> & {
  shapes: Record<keyof typeof shapes, boolean>;
};

/** The shapes of an error by their names in the mock. */
const shapes = {
  page: "{code, message}",
  deployed: "Status",
  nested: "{error: {code, message}}",
  documented: "{errorCode, errorMessage}",
  gateway: "{error_code, error_msg}",
};

/** What the official Node SDK lacks, as a list in Markdown. */
export function officialSdkList({ text }: Pick<Site, "text">): string {
  const words = text.officialSdk;
  const list = (items: readonly string[]) =>
    items.map((item) => `\`${item}\``).join(words.separator);
  const unread = Object.entries(shapes).filter(
    ([name]) => !seen.shapes[name as keyof typeof shapes],
  );
  return [
    `${words.operations} ${list(seen.operations)}`,
    `${words.fields} ${list(seen.fields)}`,
    `${words.states} ${list(seen.states)}`,
    `${words.required} ${list(seen.required)}`,
    `${words.shapes} ${list(unread.map(([, shape]) => shape))}`,
  ]
    .map((line) => `- ${line}`)
    .join("\n");
}
