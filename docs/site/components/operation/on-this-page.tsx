import { jsonBodyOf } from "../../description/examples.ts";
import type { Operation } from "../../description/operations.ts";
import { useSite } from "../../site.ts";

/** The sections of the page as links. */
export function OnThisPage({ operation }: { operation: Operation }) {
  const { text, description } = useSite();
  const sections = [
    operation.parameters.length > 0 && ["parameters", text.parameters],
    jsonBodyOf(description, operation) && ["body", text.requestBody],
    ["responses", text.responses],
    ["corrections", text.corrections],
    ["samples", text.samples],
    ["try", text.tryIt],
    ["response-examples", text.responseExamples],
  ];
  return (
    <nav class="jump" aria-label={text.onPage}>
      <ul>
        {sections.map(
          (section) =>
            section && (
              <li>
                <a href={`#${section[0]}`}>{section[1]}</a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
