import type { RenderedPage } from "../render-page.tsx";

/** Sitemap in its plain form: one address a line. */
export function sitemap(pages: RenderedPage[], publicUrl: string): string {
  return `${pages.map(({ language, path }) => `${publicUrl}${language}/${path}`).join("\n")}\n`;
}
