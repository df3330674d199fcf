import type { Texts } from "../strings/en.ts";
import type { Group, Page } from "./page.ts";

interface Section {
  id: keyof Texts["sections"];
  /** Open on every page, not just on its own. */
  open?: boolean;
  /** The pages of the section in order: their paths, or the kind of page where the description has the order. */
  pages: string[] | Group;
}

/** The sections of the sidebar from top to bottom. Previous and next page, and search, follow the same order. */
export const navigation: Section[] = [
  {
    id: "start",
    open: true,
    pages: ["guide/quick-start.html", "guide/authentication.html", "lifecycle.html"],
  },
  { id: "operations", open: true, pages: "operations" },
  {
    id: "use",
    open: true,
    pages: [
      "guide/client.html",
      "guide/values.html",
      "guide/mock.html",
      "guide/existing-clients.html",
      "guide/errors.html",
      "guide/which-description.html",
      "guide/other-languages.html",
      "guide/generate-client.html",
      "guide/workflow.html",
    ],
  },
  { id: "reference", open: true, pages: ["corrections.html", "downloads.html"] },
  { id: "addons", pages: "addons" },
  { id: "schemas", pages: "schemas" },
  { id: "statuses", pages: "statuses" },
  { id: "errors", pages: "errors" },
  {
    id: "project",
    open: true,
    pages: [
      "guide/limitations.html",
      "guide/measured.html",
      "guide/contributing.html",
      "guide/changelog.html",
    ],
  },
];

/** Names of the files in `guide/en` that are pages, in reading order. */
export const guideNames: string[] = navigation
  .flatMap(({ pages }) => (Array.isArray(pages) ? pages : []))
  .flatMap((path) => /^guide\/(.+)\.html$/.exec(path)?.[1] ?? []);

/**
 * All pages in the order in which a reader comes to them: home first, then the sections.
 *
 * @throws Error for a page that no section has
 */
export function inOrder(pages: Page[]): Page[] {
  const home = pages.filter(({ group }) => group === "home");
  const ordered = [...home, ...navigation.flatMap((section) => pagesOf(section, pages))];
  const lost = pages.filter((page) => !ordered.includes(page)).map(({ path }) => path);
  if (lost.length > 0) {
    throw new Error(`docs/site/navigation.ts has no place for ${lost.join(", ")}`);
  }
  return ordered;
}

/** The pages of one section in order. */
export function pagesOf({ pages: wanted }: Section, pages: Page[]): Page[] {
  return Array.isArray(wanted)
    ? wanted.flatMap((path) => pages.find((page) => page.path === path) ?? [])
    : pages.filter(({ group }) => group === wanted);
}

/** The section that a page is in. */
export function sectionOf(page: Page, pages: Page[]): Section | undefined {
  return navigation.find((section) => pagesOf(section, pages).includes(page));
}
