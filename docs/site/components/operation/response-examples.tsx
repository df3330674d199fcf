import { responseExamples } from "../../description/examples.ts";
import type { Operation } from "../../description/operations.ts";
import { useSite } from "../../site.ts";
import { ExampleBlock } from "../example.tsx";
import { Status } from "../status.tsx";

/** The examples of each status, in a section that opens: the first one is what a reader came for. */
export function ResponseExamples({ operation }: { operation: Operation }) {
  const { description, text } = useSite();
  return (
    <section id="response-examples">
      <h2>{text.responseExamples}</h2>
      {Object.entries(operation.responses).map(([status, response], at) => {
        const examples = responseExamples(description, response);
        return (
          examples.length > 0 && (
            <details class="of-status" open={at === 0}>
              <summary>
                <Status status={status} /> {text.exampleCount(examples.length)}
              </summary>
              {examples.map((one, index) => (
                <ExampleBlock
                  example={{ ...one, key: `${status}.${one.key}` }}
                  open={at === 0 && index === 0}
                />
              ))}
            </details>
          )
        );
      })}
    </section>
  );
}
