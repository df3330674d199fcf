import { Line } from "../components/line.tsx";
import { TransitionPicture } from "../components/transition-picture.tsx";
import { WideTable } from "../components/wide-table.tsx";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";
import { transitions } from "../transitions.ts";

/** The lifecycle page: a picture drawn from the transitions, the same as a table, and what each state means. */
export function lifecyclePage(site: Site): Page {
  const { text } = site;
  return {
    path: "lifecycle.html",
    title: text.lifecycle,
    group: "guides",
    summary: text.lifecycleLead,
    entries: [
      ...statesOf(site).map(([state, about]) => ({
        title: state,
        anchor: state,
        about,
        names: [state],
      })),
      { title: text.states, anchor: "states", about: "" },
    ],
    body: <LifecycleBody />,
  };
}

function statesOf({ description }: Site): [state: string, meaning: string][] {
  return Object.entries(description.components.schemas.AddonStatus?.["x-enum-descriptions"] ?? {});
}

function LifecycleBody() {
  const site = useSite();
  const { text } = site;
  return (
    <>
      <p class="lead">{text.lifecycleLead}</p>
      <figure class="picture">
        <div class="lanes">
          {transitions.map((transition) => (
            <TransitionPicture transition={transition} />
          ))}
        </div>
        <figcaption>{text.lifecycleLegend}</figcaption>
      </figure>
      <WideTable label={text.lifecycle} head={[text.action, text.from, text.through, text.to]}>
        {transitions.map(({ action, from, during, good, bad }) => (
          <tr>
            <th scope="row">{text.actions[action]}</th>
            <td>
              <States states={from} />
            </td>
            <td>
              <code>{during}</code>
            </td>
            <td>
              <States states={[...good, ...bad]} />
            </td>
          </tr>
        ))}
      </WideTable>
      <h2 id="states">{text.states}</h2>
      <dl class="states">
        {statesOf(site).map(([state, meaning]) => (
          <>
            <dt id={state}>
              <code>{state}</code>
            </dt>
            <dd>
              <Line source={meaning} />
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function States({ states }: { states: string[] }) {
  const { text } = useSite();
  return (
    <>
      {states.map((state, at) => (
        <>
          {at > 0 && text.comma}
          {state === "404" ? text.gone : state === "-" ? text.notInstalled : <code>{state}</code>}
        </>
      ))}
    </>
  );
}
