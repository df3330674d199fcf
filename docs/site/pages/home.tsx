import { BaseUrl } from "../components/base-url.tsx";
import { Code } from "../components/code.tsx";
import { Concepts } from "../components/concepts.tsx";
import { FlowPicture } from "../components/flow-picture.tsx";
import { Line } from "../components/line.tsx";
import { Method } from "../components/method.tsx";
import { Path } from "../components/path.tsx";
import type { Page } from "../page.ts";
import { curl } from "../samples/curl.ts";
import { type Site, useSite } from "../site.ts";

/** The first page: what this is, where the API is, its concepts, two commands that run, and every operation. */
export function homePage({ text, description }: Site): Page {
  const servers = description.servers.map((server) => server.url);
  return {
    path: "index.html",
    title: text.homeTitle,
    group: "home",
    summary: text.homeLead,
    entries: [
      {
        title: text.baseUrl,
        anchor: "base-url",
        about: text.baseUrlLead,
        names: [...servers, "region"],
      },
      { title: text.concepts, anchor: "concepts", about: text.conceptsPicture },
      ...text.conceptList.map(({ id, name, about }) => ({
        title: name,
        anchor: `concept.${id}`,
        about,
      })),
    ],
    body: <HomeBody />,
  };
}

function HomeBody() {
  const { text, to } = useSite();
  return (
    <>
      <p class="lead">{text.homeLead}</p>
      <p>{text.unofficial}</p>
      <p class="actions">
        <a class="action-link" href={to("guide/quick-start.html")}>
          {text.quickStart}
        </a>{" "}
        <a href={to("operations/createAddonInstance.html")}>{text.operations}</a>{" "}
        <a href={to("corrections.html")}>{text.corrections}</a>
      </p>
      <BaseUrl />
      <Concepts />
      <Start />
      <Operations />
      <Parts />
    </>
  );
}

function Start() {
  const { text, operations } = useSite();
  const list = operations.find(({ operationId }) => operationId === "listAddonInstances");
  return (
    <section>
      <h2 id="start">{text.quickStart}</h2>
      <p>{text.homeStart}</p>
      <Code text="npm start" label={text.sample} language="sh" />
      {list && (
        <>
          <p>{text.homeAsk}</p>
          <Code text={curl(list, undefined)} label={text.sample} language="sh" />
        </>
      )}
    </section>
  );
}

function Operations() {
  const { text, to, operations } = useSite();
  return (
    <section>
      <h2 id="operations">{text.operations}</h2>
      <ul class="cards">
        {operations.map(({ operationId, summary, method, path }) => (
          <li>
            <a href={to(`operations/${operationId}.html`)}>{summary}</a> <Method method={method} />{" "}
            <Path path={path} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parts() {
  const { text, to } = useSite();
  return (
    <section>
      <h2 id="parts">{text.homeParts}</h2>
      <figure class="picture flow">
        <FlowPicture />
        <figcaption>{text.flowPicture}</figcaption>
      </figure>
      <ul class="cards parts">
        {text.homePartList.map(({ page, title, about }) => (
          <li>
            <a href={to(page)}>{title}</a> <Line source={about} />
          </li>
        ))}
      </ul>
    </section>
  );
}
