import { Correction } from "../components/correction.tsx";
import { Line } from "../components/line.tsx";
import { namesIn } from "../correction-title.ts";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The ledger as a page: two groups, one section per entry, each linking to where it applies. */
export function correctionsPage({ text, ledger, titleOf }: Site): Page {
  return {
    path: "corrections.html",
    title: text.corrections,
    group: "guides",
    summary: text.correctionsLead,
    entries: [
      { title: text.mistakes, anchor: "group-C", about: "" },
      { title: text.divergences, anchor: "group-D", about: "" },
      ...ledger.map((entry) => {
        const { id, source = "", ours = "", why = "" } = entry;
        return {
          title: `${id} ${titleOf(id)}`,
          anchor: id,
          about: `${source}. ${ours}. ${why}`,
          names: namesIn(entry),
        };
      }),
    ],
    body: <CorrectionsBody />,
  };
}

function CorrectionsBody() {
  const { text } = useSite();
  return (
    <>
      <p class="lead">
        <Line source={text.correctionsLead} />
      </p>
      <Group prefix="C" title={text.mistakes} />
      <Group prefix="D" title={text.divergences} />
    </>
  );
}

function Group({ prefix, title }: { prefix: string; title: string }) {
  const { ledger } = useSite();
  return (
    <>
      <h2 id={`group-${prefix}`}>{title}</h2>
      {ledger
        .filter(({ id }) => id.startsWith(prefix))
        .map((entry) => (
          <Correction entry={entry} />
        ))}
    </>
  );
}
