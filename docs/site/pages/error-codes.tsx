import { Line } from "../components/line.tsx";
import { WideTable } from "../components/wide-table.tsx";
import type { ErrorCode } from "../error-codes.ts";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The list of error codes. */
export function errorCodesPage(codes: ErrorCode[], { text }: Site): Page {
  return {
    path: "errors/index.html",
    title: text.errorCodes,
    group: "errors",
    summary: text.errorsLead,
    body: <ErrorCodesBody codes={codes} />,
  };
}

function ErrorCodesBody({ codes }: { codes: ErrorCode[] }) {
  const { text, to } = useSite();
  const name = (status: string) => (status === "default" ? text.otherStatus : status);
  return (
    <>
      <p class="lead">
        {text.errorsLead} <a href={to("guide/errors.html")}>{text.whatToDo}</a>
      </p>
      <WideTable
        label={text.errorCodes}
        head={[text.value, text.codeStatuses, text.codeMeaning]}
        stacked
      >
        {codes.map((one) => (
          <tr>
            <th scope="row">
              <a href={to(`errors/${one.code}.html`)}>
                <code>{one.code}</code>
              </a>
            </th>
            <td>{one.statuses.map(name).join(text.comma)}</td>
            <td>
              <Line source={one.text} />
            </td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}
