import type { Schema as ValuesSchema } from "../../../../spec/tools/values/schema.ts";
import type { Texts } from "../../../strings/en.ts";
import type { ValuesField } from "../../addons/load-addons.ts";
import { useSite } from "../../site.ts";
import { Prose } from "../prose.tsx";
import { Rules } from "../rules.tsx";
import { MustFill } from "./must-fill.tsx";

/** Fields of an add-on's values as a list: path, type, flags, who supplies it, since when, description and rules of each. */
export function AddonFields({ fields }: { fields: ValuesField[] }) {
  return (
    <ul class="fields">
      {fields.map((each) => (
        <AddonField field={each} />
      ))}
    </ul>
  );
}

function AddonField({ field: { path, node, required } }: { field: ValuesField }) {
  const { text } = useSite();
  const { suppliers, secret, evidenceOf, since, until } = text.addonTexts;
  const evidence = node["x-evidence"];
  const from = [node["x-since"] ?? []].flat();
  const to = node["x-until"];
  const flags = [
    node["x-supplied-by"] && suppliers[node["x-supplied-by"]],
    from.length > 0 && since(from.join(text.comma)),
    to && until(to),
    node["x-secret"] && secret,
  ].filter((flag) => typeof flag === "string");
  const mustFill = node["x-must-fill"];
  return (
    <li class="field" id={path}>
      <p class="field-head">
        <a class="anchor" href={`#${path}`}>
          <code>{path}</code>
        </a>{" "}
        <span class="type">{typeText(node, text)}</span>{" "}
        {required && <span class="flag required">{text.required}</span>}{" "}
        {node.deprecated && <span class="flag deprecated">{text.deprecated}</span>}
        {flags.map((flag) => (
          <>
            {" "}
            <span class="flag">{flag}</span>
          </>
        ))}
        {[node["x-correction"] ?? []].flat().map((id) => (
          <>
            {" "}
            <a class="badge" href={`#${id}`}>
              {id}
            </a>
          </>
        ))}
      </p>
      <Prose source={node.description} />
      {mustFill && (
        <p>
          <MustFill rule={mustFill} path={path} />
        </p>
      )}
      {evidence && <p class="note">{evidenceOf[evidence]}</p>}
      <Rules schema={withoutDoubledExamples(node)} />
    </li>
  );
}

/** Bundled schemas repeat known values as examples, for editors. */
function withoutDoubledExamples({ examples, ...node }: ValuesSchema): ValuesSchema {
  return node["x-extensible-enum"] === undefined && examples ? { ...node, examples } : node;
}

/** The type in words: `array of object`, `string or integer`, `object of string`. */
function typeText(node: ValuesSchema, text: Texts): string {
  const { type, items, properties, additionalProperties } = node;
  const types = [type ?? (properties || node.$ref ? "object" : text.anyType)].flat();
  return types
    .map((one) => {
      if (one === "array" && items) {
        return `${text.arrayOf} ${typeText(items, text)}`;
      }
      return one === "object" && !properties && additionalProperties
        ? `${text.addonTexts.objectOf} ${typeText(additionalProperties, text)}`
        : one;
    })
    .join(` ${text.or} `);
}
