import type { ComponentChildren } from "preact";
import type { Description, Schema } from "../description/openapi.ts";
import { refName, resolve } from "../description/resolve.ts";
import { useSite } from "../site.ts";
import { Field } from "./field.tsx";
import { Prose } from "./prose.tsx";
import { TypeName } from "./type-name.tsx";

interface Properties {
  schema: Schema;
  /** Begins the ids of deep links, as in `body.spec.version`. */
  prefix: string;
  /** Schemas that this one is inside of. They are not shown again. */
  above?: string[];
}

/** Whether a schema has fields to show. */
export function hasFields(description: Description, schema: Schema): boolean {
  const whole = resolve(description, schema);
  return Boolean(
    whole.anyOf ??
      whole.oneOf ??
      (whole.items
        ? hasFields(description, whole.items)
        : Object.keys(whole.properties ?? {}).length > 0),
  );
}

/** The fields of a schema as a list, nested ones in sections that open. */
export function Fields({ schema, prefix, above = [] }: Properties): ComponentChildren {
  const { description, text } = useSite();
  const whole = resolve(description, schema);
  const alternatives = whole.anyOf ?? whole.oneOf;
  if (alternatives) {
    return (
      <div class="alternatives">
        {alternatives.map((one, at) => (
          <section>
            <p class="alternative">
              {at > 0 && (
                <>
                  <span class="or">{text.or}</span>{" "}
                </>
              )}
              <TypeName schema={one} />
            </p>
            <Prose source={resolve(description, one).description} />
            <Nested
              schema={one}
              prefix={`${prefix}.${refName(one) ?? at + 1}`}
              above={above}
              open={at === 0}
            />
          </section>
        ))}
      </div>
    );
  }
  if (whole.items) {
    return <Fields schema={whole.items} prefix={`${prefix}[]`} above={above} />;
  }
  const properties = Object.entries(whole.properties ?? {});
  return properties.length > 0 ? (
    <ul class="fields">
      {properties.map(([name, property]) => {
        const id = `${prefix}.${name}`;
        return (
          <Field
            name={name}
            id={id}
            schema={property}
            required={whole.required?.includes(name) ?? false}
          >
            <Nested schema={property} prefix={id} above={above} />
          </Field>
        );
      })}
    </ul>
  ) : null;
}

/** What is inside a field, in a section that opens and closes. */
function Nested({ schema, prefix, above = [], open = true }: Properties & { open?: boolean }) {
  const { description, text } = useSite();
  const name = refName(schema) ?? refName(schema.items);
  if ((name !== undefined && above.includes(name)) || !hasFields(description, schema)) {
    return null;
  }
  return (
    <details open={open}>
      <summary>{text.fieldsOf(prefix.split(".").at(-1) ?? prefix)}</summary>
      <Fields
        schema={schema}
        prefix={prefix}
        above={name === undefined ? above : [...above, name]}
      />
    </details>
  );
}
