import type { Addon } from "../addons/load-addons.ts";
import { AddonCorrections } from "../components/addon/corrections.tsx";
import { AddonEvidence } from "../components/addon/evidence.tsx";
import { AddonExample } from "../components/addon/example.tsx";
import { AddonFields } from "../components/addon/fields.tsx";
import { OftenWrong } from "../components/addon/often-wrong.tsx";
import { ValuesPicture } from "../components/addon/values-picture.tsx";
import { Prose } from "../components/prose.tsx";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** The page of one add-on's values: what it is for, an example to copy, every field, what is often wrong, corrections and evidence. */
export function addonPage(addon: Addon): Page {
  const { name, schema, fields, corrections } = addon;
  return {
    path: `addons/${name}.html`,
    title: name,
    group: "addons",
    summary: schema.description ?? "",
    entries: [
      ...fields.map(({ path, node }) => ({
        title: `${name}: ${path}`,
        anchor: path,
        about: [node.title, node.description].join(". "),
      })),
      ...corrections.map(({ id, ours }) => ({ title: id, anchor: id, about: ours })),
    ],
    body: <AddonBody addon={addon} />,
  };
}

function AddonBody({ addon }: { addon: Addon }) {
  const { text, to } = useSite();
  const { schema, fields } = addon;
  return (
    <>
      <Prose source={schema.description} />
      <p>
        <a href={to("guide/values.html")}>{text.addonTexts.guide}</a>
      </p>
      <ValuesPicture />
      <h2 id="example">{text.example}</h2>
      <AddonExample addon={addon} />
      <OftenWrong addon={addon} />
      {Object.keys(schema.properties ?? {}).map((group) => (
        <>
          <h2 id={`fields-${group}`}>
            <code>{group}</code>
          </h2>
          <AddonFields
            label={group}
            fields={fields.filter(({ path }) => path === group || path.startsWith(`${group}.`))}
          />
        </>
      ))}
      <AddonCorrections corrections={addon.corrections} />
      <AddonEvidence schema={schema} />
    </>
  );
}
