import type { Operation } from "../description/operations.ts";
import { useSite } from "../site.ts";

/** Operations as links. */
export function OperationList({ operations }: { operations: Operation[] }) {
  const { to } = useSite();
  return (
    <ul>
      {operations.map(({ operationId, summary }) => (
        <li>
          <a href={to(`operations/${operationId}.html`)}>{summary}</a>
        </li>
      ))}
    </ul>
  );
}
