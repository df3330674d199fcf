import { examplesOf, jsonBodyOf } from "../../description/examples.ts";
import type { Operation } from "../../description/operations.ts";
import { useSite } from "../../site.ts";
import { ExampleBlock } from "../example.tsx";

/** The examples of the JSON body, the first one open. */
export function RequestExamples({ operation }: { operation: Operation }) {
  const { text, description } = useSite();
  const examples = examplesOf(description, jsonBodyOf(description, operation));
  return examples.length > 0 ? (
    <section id="examples">
      <h2>{text.requestExamples}</h2>
      {examples.map((one, at) => (
        <ExampleBlock example={one} open={at === 0} />
      ))}
    </section>
  ) : null;
}
