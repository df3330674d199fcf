import type { ComponentChildren } from "preact";
import type { Method } from "./description/openapi.ts";

export type Group = "home" | "guides" | "addons" | "operations" | "schemas" | "statuses" | "errors";

/** Something on a page that a search finds beside the page itself. */
export interface SearchEntry {
  title: string;
  /** Id of the element on the page. */
  anchor: string;
  about: string;
  /** Exact names that it is searched by: a field, a path, a code. */
  names?: string[];
}

/** What a function for a kind of page returns. The frame around it is the same for all. */
export interface Page {
  /** Below the folder of the language, such as `guide/mock.html`. */
  path: string;
  title: string;
  /** Markdown of a sentence or two: for search, `llms.txt` and the description in the head. */
  summary: string;
  group: Group;
  /** What is below the title. Rendered with the site of its language, see `useSite`. */
  body: ComponentChildren;
  /** Exact names that it is searched by: an operation id, a path, a code. */
  names?: string[];
  /** Other words for what the page is about. */
  words?: string;
  /** Fields, sections and states of the page that have an address of their own. */
  entries?: SearchEntry[];
  /** Shown beside the title in the sidebar. */
  method?: Method;
  /** The part of its section in the sidebar, and whether that is open on every page. */
  part?: { title: string; open: boolean };
  /** Sections of the page, for its table of contents. */
  contents?: { title: string; anchor: string }[];
  /** Left out of the contents: it is reached from an index. */
  hidden?: boolean;
}
