import type { ValuesField, ValuesSchema } from "../../addons/load-addons.ts";
import { useSite } from "../../site.ts";
import { Prose } from "../prose.tsx";
import { WideTable } from "../wide-table.tsx";

/** Fields of an add-on's values as a table, one row each. */
export function AddonFields({ label, fields }: { label: string; fields: ValuesField[] }) {
  const { text } = useSite();
  const { field, type, versions, who, about } = text.addonTexts;
  return (
    <WideTable
      label={label}
      head={[field, type, text.default.replace(/[:：]$/, ""), versions, who, about]}
    >
      {fields.map((each) => (
        <FieldRow field={each} />
      ))}
    </WideTable>
  );
}

function FieldRow({ field: { path, node, required } }: { field: ValuesField }) {
  const { text } = useSite();
  const supplier = node["x-supplied-by"];
  return (
    <tr id={path}>
      <th scope="row">
        <a class="anchor" href={`#${path}`}>
          <code>{path}</code>
        </a>
      </th>
      <td>{typeText(node, text.arrayOf, text.or, text.anyType)}</td>
      <td>{node.default === undefined ? "" : <code>{JSON.stringify(node.default)}</code>}</td>
      <td>
        <Versions node={node} />
      </td>
      <td>{supplier === undefined ? "" : text.addonTexts.suppliers[supplier]}</td>
      <td>
        {required && <span class="flag required">{text.required}</span>}{" "}
        {node.deprecated && <span class="flag deprecated">{text.deprecated}</span>}{" "}
        {node["x-secret"] && <span class="flag">{text.addonTexts.secret}</span>}
        <Prose source={node.description} />
        <Details node={node} />
        {[node["x-correction"] ?? []].flat().map((id) => (
          <>
            {" "}
            <a class="badge" href={`#${id}`}>
              {id}
            </a>
          </>
        ))}
      </td>
    </tr>
  );
}

function Versions({ node }: { node: ValuesSchema }) {
  const { text } = useSite();
  const since = [node["x-since"] ?? []].flat().join(text.comma);
  const until = node["x-until"];
  return (
    <>
      {since && text.addonTexts.since(since)} {until && text.addonTexts.until(until)}
    </>
  );
}

/** Known values, examples, what has to be filled, and where the field is not recorded. */
function Details({ node }: { node: ValuesSchema }) {
  const { text } = useSite();
  const known = node["x-extensible-enum"];
  const values = known ?? node.examples;
  const evidence = node["x-evidence"];
  const mustFill = node["x-must-fill"];
  return (
    <>
      {" "}
      {values && (
        <p>
          {known ? text.known : `${text.forExample}${text.colon}`}{" "}
          {values.map((value, at) => (
            <>
              {at > 0 && text.comma}
              <code>{typeof value === "string" ? value : JSON.stringify(value)}</code>
            </>
          ))}
          {known && text.others}
        </p>
      )}
      {mustFill && <p>{text.addonTexts.mustFill(mustFill.since)}</p>}
      {evidence && <p>{text.addonTexts.evidenceOf[evidence]}</p>}
    </>
  );
}

/** The type in words: `array of object`, `string or integer`. */
function typeText(node: ValuesSchema, arrayOf: string, or: string, any: string): string {
  const types = [node.type ?? (node.properties ? "object" : any)].flat();
  return types
    .map((type) =>
      type === "array" && node.items
        ? `${arrayOf} ${node.items.type ? [node.items.type].flat().join(` ${or} `) : "object"}`
        : type,
    )
    .join(` ${or} `);
}
