import type { Response, Schema } from "../../description/openapi.ts";
import type { Operation } from "../../description/operations.ts";
import { refName, resolve } from "../../description/resolve.ts";
import { useSite } from "../../site.ts";
import { CorrectionLinks } from "../correction-links.tsx";
import { Fields } from "../fields.tsx";
import { Line } from "../line.tsx";
import { Status } from "../status.tsx";
import { TypeName } from "../type-name.tsx";

/** All responses by status. The fields of a schema are shown at the first response that has it. */
export function Responses({ operation }: { operation: Operation }) {
  const { text, description } = useSite();
  const firstWith = new Map<string, string>();
  for (const [status, response] of Object.entries(operation.responses)) {
    const name = refName(jsonOf(resolve(description, response)));
    if (name !== undefined && !firstWith.has(name)) {
      firstWith.set(name, status);
    }
  }
  return (
    <section id="responses">
      <h2>{text.responses}</h2>
      {Object.entries(operation.responses).map(([status, response]) => (
        <ResponseSection status={status} response={response} firstWith={firstWith} />
      ))}
    </section>
  );
}

interface Properties {
  status: string;
  response: Response;
  /** Status of the first response with a schema, by its name. */
  firstWith: Map<string, string>;
}

/** One response with its headers and the fields of its body. */
function ResponseSection({ status, response, firstWith }: Properties) {
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
          {type === json && <Body status={status} schema={schema} firstWith={firstWith} />}
        </>
      ))}
    </details>
  );
}

function Body({ status, schema, firstWith }: Omit<Properties, "response"> & { schema: Schema }) {
  const { text } = useSite();
  const first = firstWith.get(refName(schema) ?? "") ?? status;
  return first === status ? (
    <Fields schema={schema} prefix={`response.${status}`} />
  ) : (
    <p>
      {text.sameFields} <a href={`#response.${first}`}>{first}</a>
    </p>
  );
}

const json = "application/json";
const jsonOf = ({ content }: Response) => content?.[json]?.schema;
