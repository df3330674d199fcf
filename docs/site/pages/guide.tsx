import { existsSync, readFileSync } from "node:fs";
import type { ComponentChild } from "preact";
import { benchPhrases } from "../../strings/bench-zh.ts";
import { apiChanges } from "../api-changes.ts";
import { generatorTable } from "../generators.ts";
import { parseGuide } from "../markdown/guide.tsx";
import { translateBench } from "../measured.ts";
import { officialSdkList } from "../official-sdk.ts";
import type { Page } from "../page.ts";
import type { Site } from "../site.ts";

/** Parts that are made from data, by the name that a guide has in place of a file. */
const made: Record<string, (site: Site) => string> = {
  "api-changes": apiChanges,
  generators: generatorTable,
  "official-node-sdk": officialSdkList,
};

const root = new URL("../../", import.meta.url);

/** A guide: Markdown with `{{file}}` lines, each replaced by a file that a test runs, and `## Title {#anchor}` headings. */
export function guidePage(name: string, site: Site): Page {
  const own = new URL(`guide/${site.language}/${name}.md`, root);
  const translated = existsSync(own);
  const english = new URL(`guide/en/${name}.md`, root);
  const source = expand(readFileSync(translated ? own : english, "utf8"), site);
  const { title, lead, nodes, sections, contents } = parseGuide(source, site.text);
  return {
    path: `guide/${name}.html`,
    title,
    group: "guides",
    summary: lead,
    entries: sections,
    contents,
    body: translated ? nodes : <InEnglish>{nodes}</InEnglish>,
  };
}

function InEnglish({ children }: { children: ComponentChild[] }) {
  return <div lang="en">{children}</div>;
}

/** Puts the text of a file, or a part made from data, where `{{path language}}` is alone on a line. @throws Error when the file is absent. */
function expand(source: string, site: Site): string {
  return source.replace(/^\{\{(\S+)(?: (\S+))?\}\}$/gm, (_, path: string, language = "") => {
    const part = made[path];
    if (part) {
      return part(site);
    }
    const text = readFileSync(new URL(path, root), "utf8").trimEnd();
    if (language !== "md") {
      return `\`\`\`${language}\n${text}\n\`\`\``;
    }
    return site.language === "zh" ? translateBench(text, benchPhrases).text : text;
  });
}
