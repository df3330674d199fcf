import { CorrectionLinks } from "../components/correction-links.tsx";
import { ExampleBlock } from "../components/example.tsx";
import { Fields, hasFields } from "../components/fields.tsx";
import { KnownValues } from "../components/known-values.tsx";
import { MeaningsLink } from "../components/meanings-link.tsx";
import { OperationList } from "../components/operation-list.tsx";
import { Prose } from "../components/prose.tsx";
import { Rules } from "../components/rules.tsx";
import { TypeName } from "../components/type-name.tsx";
import { type Example, examplesOf } from "../description/examples.ts";
import { meaningsAt } from "../description/known-values.ts";
import type { Schema } from "../description/openapi.ts";
import { usersOf } from "../description/reached-by.ts";
import { refName, resolve } from "../description/resolve.ts";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The page of one schema: description, fields, known values, where it is used, and examples that have its shape. */
export function schemaPage(name: string, schema: Schema, { description }: Site): Page {
  return {
    path: pathOf(name),
    title: name,
    group: "schemas",
    summary: schema.description ?? "",
    names: [name],
    entries: Object.entries(schema.properties ?? {}).map(([field, property]) => ({
      title: `${name}.${field}`,
      anchor: `${name}.${field}`,
      about: resolve(description, property).description ?? "",
      names: [field],
    })),
    body: <SchemaBody name={name} schema={schema} />,
  };
}

const pathOf = (name: string) => `schemas/${name}.html`;

function SchemaBody({ name, schema }: { name: string; schema: Schema }) {
  const { text, description, operations } = useSite();
  const users = usersOf(description, operations, `#/components/schemas/${name}`);
  const examples = examplesFor(name, useSite());
  return (
    <>
      <p class="lead">
        <TypeName schema={schema} /> <CorrectionLinks ids={schema["x-correction"]} />
      </p>
      <Prose source={schema.description} />
      <Rules schema={schema} />
      {meaningsAt(name) === pathOf(name) ? (
        <KnownValues schema={schema} />
      ) : (
        <MeaningsLink name={name} schema={schema} />
      )}
      {hasFields(description, schema) && (
        <>
          <h2 id="fields">{text.fields}</h2>
          <Fields schema={schema} prefix={name} above={[name]} />
        </>
      )}
      {users.length > 0 && (
        <>
          <h2 id="used-by">{text.usedBy}</h2>
          <OperationList operations={users} />
        </>
      )}
      {examples.length > 0 && (
        <>
          <h2 id="examples">{text.schemaExample}</h2>
          {examples.map((one) => (
            <ExampleBlock example={one} />
          ))}
        </>
      )}
    </>
  );
}

/** Examples of media types whose schema is this one. A summary is shown once. */
function examplesFor(name: string, { operations, description }: Site): Example[] {
  const medias = operations
    .flatMap(({ requestBody, responses }) => [
      ...(requestBody ? [resolve(description, requestBody)] : []),
      ...Object.values(responses).map((one) => resolve(description, one)),
    ])
    .flatMap(({ content }) => Object.values(content ?? {}));
  const found = new Map<string, Example>();
  for (const media of medias.filter(({ schema }) => refName(schema) === name)) {
    for (const example of examplesOf(description, media)) {
      found.set(example.summary, example);
    }
  }
  return [...found.values()].map((example, at) => ({ ...example, key: `${example.key}.${at}` }));
}
