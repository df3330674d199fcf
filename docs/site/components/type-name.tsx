import { type ComponentChildren, Fragment } from "preact";
import type { Schema } from "../description/openapi.ts";
import { refName } from "../description/resolve.ts";
import { useSite } from "../site.ts";

/** The type of a schema in words, with links to schemas: `array of string or null`. */
export function TypeName({ schema }: { schema: Schema }): ComponentChildren {
  const { text, to } = useSite();
  const name = refName(schema);
  if (name !== undefined) {
    return <a href={to(`schemas/${name}.html`)}>{name}</a>;
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    return <Either parts={alternatives.map((one) => <TypeName schema={one} />)} />;
  }
  const types = [schema.type ?? (schema.properties ? "object" : text.anyType)].flat();
  return (
    <Either
      parts={types.map((type) =>
        type === "array" ? (
          <>
            {text.arrayOf} <TypeName schema={schema.items ?? {}} />
          </>
        ) : (
          type
        ),
      )}
    />
  );
}

function Either({ parts }: { parts: ComponentChildren[] }) {
  const { text } = useSite();
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && ` ${text.or} `}
          {part}
        </Fragment>
      ))}
    </>
  );
}
