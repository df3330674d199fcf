import type { Example } from "../description/examples.ts";
import { useSite } from "../site.ts";
import { Code } from "./code.tsx";

/** A named example that opens. */
export function ExampleBlock({ example, open = false }: { example: Example; open?: boolean }) {
  const { text } = useSite();
  const { key, summary, value } = example;
  return (
    <details class="example" id={`example.${key}`} open={open}>
      <summary>{summary}</summary>
      <Code
        text={typeof value === "string" ? value : JSON.stringify(value, null, 2)}
        label={`${text.example}: ${summary}`}
        language="json"
      />
    </details>
  );
}
