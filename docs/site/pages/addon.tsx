import type { Addon, ValuesField } from "../addons/load-addons.ts";
import { type Mistakes, oftenWrong } from "../addons/often-wrong.ts";
import { AddonCorrections } from "../components/addon/corrections.tsx";
import { AddonEvidence } from "../components/addon/evidence.tsx";
import { AddonExample } from "../components/addon/example.tsx";
import { AddonFields } from "../components/addon/fields.tsx";
import { OftenWrong } from "../components/addon/often-wrong.tsx";
import { ValuesPicture } from "../components/addon/values-picture.tsx";
import { Line } from "../components/line.tsx";
import type { Page, SearchEntry } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The page of one add-on's values: what it is for, an example to copy, what is often wrong, every field, corrections and evidence. */
export function addonPage(addon: Addon, { text }: Site): Page {
  const { name, schema, fields, corrections } = addon;
  const mistakes = oftenWrong(addon);
  const groups = Object.keys(schema.properties ?? {});
  return {
    path: `addons/${name}.html`,
    title: name,
    group: "addons",
    summary: schema.description ?? "",
    entries: [
      ...fields.map(fieldEntry),
      ...corrections.map(({ id, ours }) => ({ title: id, anchor: id, about: ours, names: [id] })),
    ],
    contents: [
      { title: text.example, anchor: "example" },
      ...(hasSome(mistakes) ? [{ title: text.addonTexts.oftenWrong, anchor: "often-wrong" }] : []),
      ...groups.map((group) => ({ title: group, anchor: `fields-${group}` })),
      { title: text.corrections, anchor: "corrections" },
      { title: text.evidence, anchor: "evidence" },
    ],
    body: <AddonBody addon={addon} mistakes={mistakes} groups={groups} />,
  };
}

/** A field is found by its path, by its name, and by what follows the slash in a name such as `kubernetes.io/elb.id`. */
function fieldEntry({ path, name, node }: ValuesField): SearchEntry {
  const last = name.split("/").at(-1) ?? name;
  const [sentence = ""] = /^.*?[.。](?=\s|$)/.exec(node.description ?? "") ?? [node.description];
  return {
    title: path,
    anchor: path,
    about: sentence || (node.title ?? ""),
    names: last === name ? [name] : [name, last],
  };
}

const hasSome = ({ empty, misprinted }: Mistakes) => empty.length + misprinted.length > 0;

interface Properties {
  addon: Addon;
  mistakes: Mistakes;
  /** The first level of the values. */
  groups: string[];
}

function AddonBody({ addon, mistakes, groups }: Properties) {
  const { text, to } = useSite();
  const { schema, fields } = addon;
  return (
    <>
      <p class="lead">
        <Line source={schema.description} />
      </p>
      <ValuesPicture />
      <p>
        {text.addonTexts.build} <a href={to("guide/values.html")}>{text.addonTexts.guide}</a>
      </p>
      <h2 id="example">{text.example}</h2>
      <AddonExample addon={addon} />
      {hasSome(mistakes) && <OftenWrong mistakes={mistakes} />}
      {groups.map((group) => (
        <>
          <h2 id={`fields-${group}`}>
            <code>{group}</code>
          </h2>
          <AddonFields
            fields={fields.filter(({ path }) => path === group || path.startsWith(`${group}.`))}
          />
        </>
      ))}
      <AddonCorrections addon={addon} />
      <AddonEvidence schema={schema} />
    </>
  );
}
