import { Code } from "../components/code.tsx";
import { Line } from "../components/line.tsx";
import { Method } from "../components/method.tsx";
import { Path } from "../components/path.tsx";
import type { Page } from "../page.ts";
import { curl } from "../samples/curl.ts";
import { type Site, useSite } from "../site.ts";

/** The first page: what this is, two commands that run, what there is, and every operation. */
export function homePage({ text }: Site): Page {
  return {
    path: "index.html",
    title: text.homeTitle,
    group: "home",
    summary: text.homeLead,
    body: <HomeBody />,
  };
}

function HomeBody() {
  const { text, operations, to } = useSite();
  const list = operations.find(({ operationId }) => operationId === "listAddonInstances");
  return (
    <>
      <p class="lead">{text.homeLead}</p>
      <p>{text.unofficial}</p>
      <p class="actions">
        <a class="action-link" href={to("guide/quick-start.html")}>
          {text.quickStart}
        </a>{" "}
        <a href={to("lifecycle.html")}>{text.lifecycle}</a>{" "}
        <a href={to("corrections.html")}>{text.corrections}</a>
      </p>
      <p>{text.homeStart}</p>
      <Code text="npm start" label={text.sample} language="sh" />
      {list && (
        <>
          <p>{text.homeAsk}</p>
          <Code text={curl(list, undefined)} label={text.sample} language="sh" />
        </>
      )}
      <h2 id="operations">{text.operations}</h2>
      <ul class="cards">
        {operations.map(({ operationId, summary, method, path }) => (
          <li>
            <a href={to(`operations/${operationId}.html`)}>{summary}</a>
            <Method method={method} /> <Path path={path} />
          </li>
        ))}
      </ul>
      <h2 id="parts">{text.homeParts}</h2>
      <ul class="cards parts">
        {text.homePartList.map(({ page, title, about }) => (
          <li>
            <a href={to(page)}>{title}</a>
            <Line source={about} />
          </li>
        ))}
      </ul>
    </>
  );
}
