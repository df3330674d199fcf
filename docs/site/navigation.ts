import type { Texts } from "../strings/en.ts";
import type { Group, Page } from "./page.ts";

/** The guides, and the pages made from data among them, in reading order. */
const guides = [
  "guide/quick-start.html",
  "guide/authentication.html",
  "lifecycle.html",
  "guide/client.html",
  "guide/mock.html",
  "guide/errors.html",
  "guide/other-languages.html",
  "downloads.html",
  "guide/workflow.html",
  "corrections.html",
  "guide/measured.html",
  "guide/limitations.html",
  "guide/contributing.html",
  "guide/changelog.html",
];

interface Section {
  group: Group;
  title(text: Texts): string;
  /** Open on every page, not just on its own. */
  open: boolean;
  /** Paths in order, where that is not the order of the description. */
  order?: string[];
}

/** The sections of the contents from top to bottom. Pages follow one another in the same order. */
export const navigation: Section[] = [
  { group: "guides", title: (text) => text.guides, open: true, order: guides },
  { group: "operations", title: (text) => text.operations, open: true },
  { group: "schemas", title: (text) => text.schemas, open: false },
  { group: "statuses", title: (text) => text.statuses, open: false },
  { group: "errors", title: (text) => text.errorCodes, open: false },
];

/** Names of the files in `guide/en` that are pages, in reading order. */
export const guideNames: string[] = guides.flatMap(
  (path) => /^guide\/(.+)\.html$/.exec(path)?.[1] ?? [],
);

/**
 * All pages in the order in which a reader comes to them: home first, then the sections.
 *
 * @throws Error for a page that an ordered section does not name
 */
export function inOrder(pages: Page[]): Page[] {
  const home = pages.filter(({ group }) => group === "home");
  return [...home, ...navigation.flatMap((section) => pagesOf(section, pages))];
}

/** The pages of one section in order. */
export function pagesOf({ group, order }: Section, pages: Page[]): Page[] {
  const own = pages.filter((page) => page.group === group);
  if (order === undefined) {
    return own;
  }
  const lost = own.filter(({ path }) => !order.includes(path));
  if (lost.length > 0) {
    const paths = lost.map(({ path }) => path).join(", ");
    throw new Error(`docs/site/navigation.ts has no place for ${paths}`);
  }
  return own.toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
}
