import type { Language } from "../description/load.ts";
import { plainText } from "../markdown/markdown.ts";
import type { RenderedPage } from "../render-page.tsx";
import { twinPath } from "./names.ts";

/** `llms.txt`: what the site holds in both languages, as links to Markdown. */
export function llms(pages: RenderedPage[]): string {
  const list = (wanted: Language) =>
    pages
      .filter(({ language }) => language === wanted)
      .map(
        ({ language, path, title, summary }) =>
          `- [${title}](${language}/${twinPath(path)}): ${plainText(summary)}`,
      )
      .join("\n");
  return [
    "# CCE add-on API (unofficial, corrected)",
    `> ${pages[0]?.summary}`,
    "## Pages",
    list("en"),
    "## Description",
    "- [OpenAPI 3.1](downloads/openapi.json)\n- [OpenAPI 3.0](downloads/openapi-3.0.json)\n- [OpenAPI 3.1 in Chinese](downloads/openapi.zh-CN.json)\n- [Workflow](downloads/workflows/lifecycle.arazzo.yaml)",
    "## 中文页面",
    list("zh"),
    "",
  ].join("\n\n");
}
