import type { Operation } from "../../description/operations.ts";
import { useSite } from "../../site.ts";
import { Field } from "../field.tsx";

/** Path, query and header parameters as fields. */
export function Parameters({ operation: { parameters } }: { operation: Operation }) {
  const { text } = useSite();
  return parameters.length > 0 ? (
    <section id="parameters">
      <h2>{text.parameters}</h2>
      <ul class="fields">
        {parameters.map(({ name, schema, required = false, ...one }) => {
          const { in: _, $ref, ...about } = one;
          return (
            <Field
              name={name}
              id={`${one.in}.${name}`}
              schema={{ ...about, ...schema }}
              required={required}
            />
          );
        })}
      </ul>
    </section>
  ) : null;
}
