import type { ComponentChildren } from "preact";
import type { Texts } from "../../strings/en.ts";
import type { Schema } from "../description/openapi.ts";
import { useSite } from "../site.ts";

/** Rules about a value that the schema states: constants, allowed values, lengths, patterns, formats, defaults. */
export function Rules({ schema }: { schema: Schema }) {
  const rules = rulesOf(schema, useSite().text);
  return rules.length > 0 ? (
    <ul class="rules">
      {rules.map((rule) => (
        <li>{rule}</li>
      ))}
    </ul>
  ) : null;
}

function rulesOf(schema: Schema, text: Texts): ComponentChildren[] {
  const known = schema["x-extensible-enum"];
  const one = (label: string, value: unknown) =>
    value !== undefined && (
      <>
        {label} <Value value={value} />
      </>
    );
  const many = (label: string, values: unknown[] | undefined, end = "") =>
    values && (
      <>
        {label}{" "}
        {values.map((value, at) => (
          <>
            {at > 0 && text.comma}
            <Value value={value} />
          </>
        ))}
        {end}
      </>
    );
  return [
    one(text.always, schema.const),
    many(text.allowed, schema.enum),
    many(text.known, known, text.others),
    one(text.format, schema.format),
    one(text.default, schema.default),
    one(text.minLength, schema.minLength),
    one(text.maxLength, schema.maxLength),
    one(text.minimum, schema.minimum),
    one(text.maximum, schema.maximum),
    one(text.pattern, schema.pattern),
    many(text.forExample, schema.examples),
  ].filter(Boolean);
}

/** A string is shown without quotes, unless it is empty. */
function Value({ value }: { value: unknown }) {
  const plain = typeof value === "string" && value !== "";
  return <code>{plain ? value : JSON.stringify(value)}</code>;
}
