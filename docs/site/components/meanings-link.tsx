import { meaningsAt } from "../description/known-values.ts";
import type { Schema } from "../description/openapi.ts";
import { useSite } from "../site.ts";

interface Properties {
  /** Name of the schema. */
  name: string | undefined;
  schema: Schema;
}

/** A link to what each known value of a schema means, where it says that. */
export function MeaningsLink({ name, schema }: Properties) {
  const { text, to } = useSite();
  return name !== undefined && schema["x-enum-descriptions"] ? (
    <p class="note">
      <a href={to(meaningsAt(name))}>{text.meanings}</a>
    </p>
  ) : null;
}
