import { correctionFailures } from "./corrections.ts";
import type { Documents } from "./documents.ts";
import { mismatches } from "./rows.ts";

/**
 * Compares the transcript of Huawei Cloud's API reference page with `openapi.yaml`. Every difference has to be in the ledger, and every entry has to
 * explain a difference.
 *
 * @returns One sentence for each failure; none when the three agree.
 */
export function comparePage(documents: Documents): string[] {
  const found = mismatches(documents);
  const explained = documents.ledger.flatMap(({ id, page = [] }) =>
    page.map((row) => ({ id, ...row, key: keyOf(row) })),
  );
  const keys = new Set(explained.map(({ key }) => key));
  const needed = new Set(found.map(keyOf));
  return [
    ...found
      .filter((mismatch) => !keys.has(keyOf(mismatch)))
      .map(({ text }) => `${text}; no entry explains it`),
    ...explained
      .filter(({ key }) => !needed.has(key))
      .map(({ id, key }) => `entry ${id} explains ${key}, which is no difference any more`),
    ...correctionFailures(documents),
    ...statusFailures(documents),
  ];
}

const keyOf = ({ table, field, differs }: { table: number; field: string; differs: string }) =>
  `table ${table}, ${field}, ${differs}`;

/** Each status of the page's two tables of codes has to be a response of the operation. */
function statusFailures({ transcript, description }: Documents): string[] {
  const { path, method } = transcript.operation;
  const { paths } = description as {
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  };
  const responses = paths[path]?.[method]?.responses ?? {};
  return [
    ...new Set([...transcript.resultCodes, ...transcript.errorCodes.map(({ status }) => status)]),
  ]
    .filter((status) => !(status in responses))
    .map((status) => `status ${status} of the page is not a response of ${method} ${path}`);
}
