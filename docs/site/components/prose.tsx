import { markdown } from "../markdown/markdown.ts";
import { nodesOf } from "../markdown/nodes.ts";

/** A description of the OpenAPI file, which is Markdown. */
export function Prose({ source = "" }: { source?: string | undefined }) {
  return <>{nodesOf(markdown.parse(source, {}))}</>;
}
