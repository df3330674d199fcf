import { useSite } from "../site.ts";
import { Line } from "./line.tsx";

/** All corrections as links, with a filter that `browser/corrections.ts` makes work. */
export function CorrectionIndex({ users }: { users: Map<string, string[]> }) {
  const { text, ledger, operations, titleOf } = useSite();
  return (
    <section>
      <h2 id="all">{text.allCorrections}</h2>
      <form class="filter needs-script">
        <label>
          {text.kind}
          <select name="kind">
            <option value="">{text.anyKind}</option>
            {Object.entries(text.kinds).map(([prefix, name]) => (
              <option value={prefix}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          {text.operation}
          <select name="operation">
            <option value="">{text.anyOperation}</option>
            {operations.map(({ operationId, summary }) => (
              <option value={operationId}>{summary}</option>
            ))}
          </select>
        </label>
        <output aria-live="polite" data-word={text.correctionCount} />
      </form>
      <ul class="correction-index">
        {ledger.map(({ id }) => (
          <li data-kind={id[0]} data-operations={(users.get(id) ?? []).join(" ")}>
            <a href={`#${id}`}>{id}</a> <Line source={titleOf(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
