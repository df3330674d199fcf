import { Correction } from "../components/correction.tsx";
import { CorrectionIndex } from "../components/correction-index.tsx";
import { Line } from "../components/line.tsx";
import { namesIn } from "../correction-title.ts";
import { correctionsIn } from "../description/corrections-in.ts";
import type { Page } from "../page.ts";
import { type Site, useSite } from "../site.ts";

/** The ledger as a page: an index, then two groups with one section per entry, each linking to where it applies. */
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
  const site = useSite();
  const { text } = site;
  const users = operationsOf(site);
  return (
    <>
      <p class="lead">
        <Line source={text.correctionsLead} />
      </p>
      <CorrectionIndex users={users} />
      <Group prefix="C" title={text.mistakes} users={users} />
      <Group prefix="D" title={text.divergences} users={users} />
    </>
  );
}

interface Properties {
  prefix: string;
  title: string;
  users: Map<string, string[]>;
}

function Group({ prefix, title, users }: Properties) {
  const { ledger } = useSite();
  return (
    <>
      <h2 id={`group-${prefix}`}>{title}</h2>
      {ledger
        .filter(({ id }) => id.startsWith(prefix))
        .map((entry) => (
          <Correction entry={entry} operations={users.get(entry.id) ?? []} />
        ))}
    </>
  );
}

/** Ids of the operations that each correction affects. */
function operationsOf({ description, operations }: Site): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const everywhere = description.components.securitySchemes;
  for (const operation of operations) {
    for (const id of correctionsIn(description, [operation, everywhere, description.servers])) {
      users.set(id, [...(users.get(id) ?? []), operation.operationId]);
    }
  }
  return users;
}
