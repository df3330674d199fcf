import { correctionsIn } from "../../description/corrections-in.ts";
import type { Operation } from "../../description/operations.ts";
import { useSite } from "../../site.ts";
import { Line } from "../line.tsx";

/** The corrections anywhere in the operation. */
export function Corrections({ operation }: { operation: Operation }) {
  const { text, description, to, titleOf } = useSite();
  const ids = correctionsIn(description, [operation, description.components.securitySchemes]);
  return (
    <section id="corrections">
      <h2>{text.correctionsHere}</h2>
      <ul>
        {ids.map((id) => (
          <li>
            <a href={to(`corrections.html#${id}`)}>{id}</a> <Line source={titleOf(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
