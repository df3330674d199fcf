import { EvidenceList } from "../components/evidence-list.tsx";
import { ExampleBlock } from "../components/example.tsx";
import { Line } from "../components/line.tsx";
import type { ErrorCode } from "../error-codes.ts";
import type { Page } from "../page.ts";
import { useSite } from "../site.ts";

/** The page of one error code: text, statuses, what to do, and the bodies it was seen in. */
export function errorCodePage(error: ErrorCode): Page {
  return {
    path: `errors/${error.code}.html`,
    title: error.code,
    group: "errors",
    summary: error.text,
    names: [error.code],
    hidden: true,
    body: <ErrorCodeBody error={error} />,
  };
}

function ErrorCodeBody({ error }: { error: ErrorCode }) {
  const { text, to } = useSite();
  const advice: Record<string, string | undefined> = text.statusAdvice;
  return (
    <>
      <p class="lead">
        <Line source={error.text} />
      </p>
      <dl>
        <dt>{text.codeStatuses}</dt>
        <dd>
          {error.statuses.map((status) => (
            <>
              {advice[status] !== undefined ? (
                <a href={to(`statuses/${status}.html`)}>{status}</a>
              ) : status === "default" ? (
                text.otherStatus
              ) : (
                status
              )}{" "}
            </>
          ))}
        </dd>
        <dt>{text.whatToDo}</dt>
        <dd>
          <Line source={error.handling} />
        </dd>
        <dt>{text.evidence}</dt>
        <dd>
          <EvidenceList evidence={error.evidence} />
        </dd>
      </dl>
      <h2 id="examples">{text.schemaExample}</h2>
      {error.examples.map((example) => (
        <ExampleBlock example={example} open />
      ))}
    </>
  );
}
