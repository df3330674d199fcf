import type { Response } from "../../description/openapi.ts";
import type { Operation } from "../../description/operations.ts";
import { resolve } from "../../description/resolve.ts";
import { useSite } from "../../site.ts";
import { CorrectionLinks } from "../correction-links.tsx";
import { Fields } from "../fields.tsx";
import { Line } from "../line.tsx";
import { Status } from "../status.tsx";
import { TypeName } from "../type-name.tsx";

/** All responses by status. */
export function Responses({ operation }: { operation: Operation }) {
  const { text } = useSite();
  return (
    <section id="responses">
      <h2>{text.responses}</h2>
      {Object.entries(operation.responses).map(([status, response]) => (
        <ResponseSection status={status} response={response} />
      ))}
    </section>
  );
}

/** One response. The fields of the expected one are here too; those of errors have a page that all operations share. */
function ResponseSection({ status, response }: { status: string; response: Response }) {
  const { text, description, to } = useSite();
  const whole = resolve(description, response);
  return (
    <details class="response" id={`response.${status}`}>
      <summary>
        <Status status={status} /> <Line source={whole.description} />
      </summary>
      <p>
        <CorrectionLinks ids={whole["x-correction"]} />{" "}
        {status !== "default" && (
          <a href={to(`statuses/${status}.html`)}>{text.aboutStatus(status)}</a>
        )}
      </p>
      {Object.entries(whole.headers ?? {}).map(([name, header]) => (
        <p>
          <code>{name}</code> <Line source={resolve(description, header).description} />
        </p>
      ))}
      {Object.entries(whole.content ?? {}).map(([type, { schema = {} }]) => (
        <>
          <p>
            <code>{type}</code> <TypeName schema={schema} />
          </p>
          {status === "200" && type === "application/json" && (
            <Fields schema={schema} prefix={`response.${status}`} />
          )}
        </>
      ))}
    </details>
  );
}
