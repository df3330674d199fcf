import { useSite } from "../site.ts";
import { Line } from "./line.tsx";
import { WideTable } from "./wide-table.tsx";

/** Where the API is: the servers of the description, and the regions that are known. */
export function BaseUrl() {
  const { text, description, to } = useSite();
  const { servers } = description;
  const regions = servers[0]?.variables?.region?.description;
  return (
    <section>
      <h2 id="base-url">{text.baseUrl}</h2>
      <p>
        <Line source={text.baseUrlLead} />
      </p>
      <WideTable label={text.baseUrl} head={[text.baseUrl, text.meaning]}>
        {servers.map((server) => (
          <tr>
            <th scope="row">
              <code>{server.url}</code>
            </th>
            <td>
              <Line source={server.description} />
            </td>
          </tr>
        ))}
      </WideTable>
      <details>
        <summary>{text.knownRegions}</summary>
        <p>
          <Line source={regions} />
        </p>
        <p>
          {text.regionsNote} <a href={to("corrections.html#D-002")}>D-002</a>
        </p>
      </details>
    </section>
  );
}
