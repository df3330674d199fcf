import type { Addon } from "../../addons/load-addons.ts";
import { useSite } from "../../site.ts";

/** What people get wrong: fields that have to be filled, and names and types that the tables of the API reference have wrong. */
export function OftenWrong({ addon: { name, fields, corrections } }: { addon: Addon }) {
  const { text } = useSite();
  const { oftenWrong, mustFill } = text.addonTexts;
  const empty = fields.filter(({ node }) => node["x-must-fill"] !== undefined);
  const wrong = corrections.flatMap(({ rows = [], ...entry }) =>
    rows
      .filter(
        ({ addon, differs }) => /^(name|type)$/.test(differs) && (addon === "*" || addon === name),
      )
      // a row for all add-ons is about those whose schema has the field
      .filter(
        ({ field, differs }) => differs === "name" || fields.some(({ path }) => path === field),
      )
      .map(({ field }) => ({ field, ...entry })),
  );
  return empty.length + wrong.length > 0 ? (
    <>
      <h2 id="often-wrong">{oftenWrong}</h2>
      <ul>
        {empty.map(({ path, node }) => (
          <li>
            <a href={`#${path}`}>
              <code>{path}</code>
            </a>
            {text.colon}
            {mustFill(node["x-must-fill"]?.since)}
          </li>
        ))}
        {wrong.map(({ field, id, ours }) => (
          <li>
            <code>{field}</code>
            {text.colon}
            {ours} (<a href={`#${id}`}>{id}</a>)
          </li>
        ))}
      </ul>
    </>
  ) : null;
}
