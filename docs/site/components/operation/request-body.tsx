import { jsonBodyOf } from "../../description/examples.ts";
import type { Operation } from "../../description/operations.ts";
import { resolve } from "../../description/resolve.ts";
import { useSite } from "../../site.ts";
import { CorrectionLinks } from "../correction-links.tsx";
import { Fields } from "../fields.tsx";
import { Prose } from "../prose.tsx";
import { TypeName } from "../type-name.tsx";

/** The fields of the JSON body. */
export function RequestBody({ operation }: { operation: Operation }) {
  const { text, description } = useSite();
  const schema = jsonBodyOf(description, operation)?.schema;
  const request = operation.requestBody && resolve(description, operation.requestBody);
  return schema && request ? (
    <section id="body">
      <h2>{text.requestBody}</h2>
      <p>
        <TypeName schema={schema} /> <CorrectionLinks ids={request["x-correction"]} />
      </p>
      <Prose source={request.description} />
      <Fields schema={schema} prefix="body" />
    </section>
  ) : null;
}
