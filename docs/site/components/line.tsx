import { markdown } from "../markdown/markdown.ts";
import { nodesOf } from "../markdown/nodes.ts";

/** One line of Markdown, without a paragraph around it. */
export function Line({ source = "" }: { source?: string | undefined }) {
  return <>{nodesOf(markdown.parseInline(source, {}))}</>;
}
