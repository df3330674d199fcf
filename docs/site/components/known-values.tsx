import type { Schema } from "../description/openapi.ts";
import { useSite } from "../site.ts";
import { Line } from "./line.tsx";

/** Known values of an open set with the meaning of each. */
export function KnownValues({ schema }: { schema: Schema }) {
  const { text } = useSite();
  const meanings = Object.entries(schema["x-enum-descriptions"] ?? {});
  return meanings.length > 0 ? (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.value}</th>
          <th scope="col">{text.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {meanings.map(([value, meaning]) => (
          <tr id={`value.${value}`}>
            <th scope="row">
              <code>{value}</code>
            </th>
            <td>
              <Line source={meaning} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ) : null;
}
