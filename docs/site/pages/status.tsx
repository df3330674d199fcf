import { STATUS_CODES } from "node:http";
import { ExampleBlock } from "../components/example.tsx";
import { Line } from "../components/line.tsx";
import { OperationList } from "../components/operation-list.tsx";
import { TypeName } from "../components/type-name.tsx";
import { responseExamples } from "../description/examples.ts";
import { resolve } from "../description/resolve.ts";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The page of one HTTP status: what to do, which operations return it, and its examples. */
export function statusPage(status: string, advice: string, { text }: Site): Page {
  return {
    path: `statuses/${status}.html`,
    title: `${status} ${STATUS_CODES[status]}`,
    group: "statuses",
    summary: advice,
    names: [status],
    words: (text.statusWords as Record<string, string>)[status] ?? "",
    body: <StatusBody status={status} advice={advice} />,
  };
}

function StatusBody({ status, advice }: { status: string; advice: string }) {
  const { text, operations, description } = useSite();
  const users = operations.filter(({ responses }) => responses[status]);
  const responses = users.flatMap(({ responses: { [status]: response } }) =>
    response ? [resolve(description, response)] : [],
  );
  const examples = new Map(
    responses
      .flatMap((response) => responseExamples(description, response))
      .map((one) => [one.key, one]),
  );
  const [media] = Object.values(responses[0]?.content ?? {});
  return (
    <>
      <p class="lead">
        <Line source={advice} />
      </p>
      <p>
        {[...new Set(responses.map((one) => one.description))].map((one) => (
          <>
            <Line source={one} />{" "}
          </>
        ))}
      </p>
      {media?.schema && (
        <p>
          <TypeName schema={media.schema} />
        </p>
      )}
      <h2 id="used-by">{text.usedBy}</h2>
      <OperationList operations={users} />
      <h2 id="examples">{text.schemaExample}</h2>
      {[...examples.values()].map((one) => (
        <ExampleBlock example={one} />
      ))}
    </>
  );
}
