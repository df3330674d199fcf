import { examplesOf, jsonBodyOf } from "../../description/examples.ts";
import type { Operation } from "../../description/operations.ts";
import { samplesOf } from "../../samples/samples.ts";
import { switchableServer } from "../../samples/switchable.ts";
import { useSite } from "../../site.ts";
import { ServerSwitch } from "../server-switch.tsx";
import { Tabs } from "../tabs.tsx";

/** The request in several languages. */
export function Samples({ operation }: { operation: Operation }) {
  const { text, to, operations, description } = useSite();
  const [example] = examplesOf(description, jsonBodyOf(description, operation));
  const list = operations.find(({ operationId }) => operationId === "listAddonInstances");
  const names = text.languageNames;
  const tabs = Object.entries(samplesOf(operation, example?.value, switchableServer)).map(
    ([key, code]) => ({
      key,
      code,
      title: names[key as keyof typeof names],
    }),
  );
  return (
    <section id="samples">
      <h2>{text.samples}</h2>
      {list && operation.path.includes("{id}") && (
        <p class="note">
          {text.madeUpId} <a href={to(`operations/${list.operationId}.html`)}>{list.summary}</a>
        </p>
      )}
      <ServerSwitch />
      <Tabs group="sample" tabs={tabs} />
    </section>
  );
}
