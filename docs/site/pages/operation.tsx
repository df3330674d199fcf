import { CorrectionLinks } from "../components/correction-links.tsx";
import { Method } from "../components/method.tsx";
import { Authentication } from "../components/operation/authentication.tsx";
import { Corrections } from "../components/operation/corrections.tsx";
import { OnThisPage } from "../components/operation/on-this-page.tsx";
import { Parameters } from "../components/operation/parameters.tsx";
import { RequestBody } from "../components/operation/request-body.tsx";
import { RequestExamples } from "../components/operation/request-examples.tsx";
import { ResponseExamples } from "../components/operation/response-examples.tsx";
import { Responses } from "../components/operation/responses.tsx";
import { Samples } from "../components/operation/samples.tsx";
import { TryPanel } from "../components/operation/try-panel.tsx";
import { Path } from "../components/path.tsx";
import { Prose } from "../components/prose.tsx";
import { jsonBodyOf } from "../description/examples.ts";
import type { Operation } from "../description/operations.ts";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The page of one operation: what it does and takes on the left, examples and the try-it panel beside it. */
export function operationPage(operation: Operation, { text, description }: Site): Page {
  const { method, operationId, summary, path, parameters, tags = [] } = operation;
  const tag = description.tags.find(({ name }) => name === tags[0]);
  const sections = [
    jsonBodyOf(description, operation) && { title: text.requestBody, anchor: "body" },
    { title: text.responses, anchor: "responses" },
    { title: text.samples, anchor: "samples" },
  ];
  return {
    path: `operations/${operationId}.html`,
    title: summary,
    group: "operations",
    method,
    // seven operations for Autopilot clusters repeat those for others: whoever needs them opens them
    ...(tag && {
      part: { title: tag["x-displayName"] ?? tag.name, open: !path.startsWith("/autopilot") },
    }),
    summary: operation.description.split("\n\n")[0] ?? "",
    names: [operationId, path, `${method.toUpperCase()} ${path}`],
    entries: [
      ...sections.flatMap((one) =>
        one ? [{ ...one, title: `${summary}${text.colon}${one.title}`, about: "" }] : [],
      ),
      ...parameters.map((parameter) => {
        const id = `${parameter.in}.${parameter.name}`;
        return {
          title: id,
          anchor: id,
          about: parameter.description ?? "",
          names: [parameter.name],
        };
      }),
    ],
    body: <OperationBody operation={operation} />,
  };
}

function OperationBody({ operation }: { operation: Operation }) {
  const { description } = useSite();
  return (
    <>
      <p class="endpoint">
        <Method method={operation.method} />{" "}
        <Path path={operation.path} host={description.servers[0]?.url} />{" "}
        <CorrectionLinks ids={operation["x-correction"]} />
      </p>
      <OnThisPage operation={operation} />
      <div class="columns">
        <div class="what">
          <section id="description">
            <Prose source={operation.description} />
          </section>
          <Authentication />
          <Parameters operation={operation} />
          <RequestBody operation={operation} />
          <Responses operation={operation} />
          <Corrections operation={operation} />
        </div>
        <div class="beside">
          <Samples operation={operation} />
          <RequestExamples operation={operation} />
          <TryPanel operation={operation} />
          <ResponseExamples operation={operation} />
        </div>
      </div>
    </>
  );
}
