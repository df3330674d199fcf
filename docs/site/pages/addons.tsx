import type { Addon } from "../addons/load-addons.ts";
import { Line } from "../components/line.tsx";
import { WideTable } from "../components/wide-table.tsx";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The list of add-ons whose values are described. */
export function addonsPage(addons: Addon[], { text }: Site): Page {
  return {
    path: "addons/index.html",
    title: text.addonTexts.index,
    group: "addons",
    summary: text.addonTexts.indexLead,
    names: ["values"],
    body: <AddonsBody addons={addons} />,
  };
}

function AddonsBody({ addons }: { addons: Addon[] }) {
  const { text, to } = useSite();
  const { index, indexLead, guide, addon, purpose, levels } = text.addonTexts;
  return (
    <>
      <p class="lead">
        <Line source={indexLead} /> <a href={to("guide/values.html")}>{guide}</a>
      </p>
      <WideTable label={index} head={[addon, purpose]}>
        {addons.map(({ name, schema }) => (
          <tr>
            <th scope="row">
              <a href={to(`addons/${name}.html`)}>
                <code>{name}</code>
              </a>
            </th>
            <td>
              <Line source={schema.description} />{" "}
              <span class="flag">
                {text.evidence}
                {text.colon}
                {levels[schema["x-quality"]?.level as keyof typeof levels]}
              </span>
            </td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}
