import { mkdirSync, writeFileSync } from "node:fs";
import { currentDescription, releasedDescription, releases } from "../../spec/tools/releases.ts";
import { languages } from "../site/description/load.ts";
import type { Description } from "../site/description/openapi.ts";
import { en } from "../strings/en.ts";
import { zh } from "../strings/zh.ts";
import { compareAll } from "./compare-all.ts";
import { renderChanges } from "./render-changes.ts";

// Writes the changes of the description, release by release, as Markdown for the changelog. A task of its own, as it needs the compiler,
// and most changes of pages do not change the description.

const texts = { en, zh };
const released = releases().map((release) => ({
  ...release,
  description: releasedDescription(release.version) as Description,
}));
const compared = await compareAll(released, currentDescription() as Description);
const target = new URL("dist/", import.meta.url);
mkdirSync(target, { recursive: true });
for (const language of languages) {
  const markdown = renderChanges(compared, { text: texts[language], language });
  writeFileSync(new URL(`${language}.md`, target), `${markdown}\n`);
}
