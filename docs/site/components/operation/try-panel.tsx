import { scenarioNames } from "@cce-addons/mock";
import { examplesOf, jsonBodyOf } from "../../description/examples.ts";
import type { Operation } from "../../description/operations.ts";
import { mock, targetOf } from "../../samples/address.ts";
import { useSite } from "../../site.ts";
import { Line } from "../line.tsx";

/** The panel that sends a request to a mock. `browser/try-it.ts` makes it work. */
export function TryPanel({ operation }: { operation: Operation }) {
  const { text, to, home, description } = useSite();
  const examples = examplesOf(description, jsonBodyOf(description, operation));
  const [first] = examples;
  return (
    <section
      id="try"
      class="try"
      data-method={operation.method.toUpperCase()}
      data-texts={JSON.stringify(text.tryTexts)}
      data-engine={`${home}assets/page-mock.js`}
    >
      <h2>{text.tryIt}</h2>
      <p>
        <Line source={text.tryNote} /> <a href={to("guide/quick-start.html")}>{text.quickStart}</a>
      </p>
      <noscript>
        <p>{text.tryNeedsScript}</p>
      </noscript>
      <form class="needs-script" autocomplete="off">
        <label>
          {text.tryWhere}
          <select name="where">
            <option value="page">{text.tryInPage}</option>
            <option value="machine">{text.tryOnMachine}</option>
          </select>
        </label>
        <label>
          {text.mockAddress}
          <input name="address" value={mock.url} inputmode="url" spellcheck={false} />
        </label>
        <label>
          {text.pathAndQuery}
          <input name="target" value={targetOf(operation)} spellcheck={false} />
        </label>
        <label>
          {text.scenario}
          <select name="scenario">
            <option value="">{text.noScenario}</option>
            {scenarioNames.map((name) => (
              <option>{name}</option>
            ))}
          </select>
        </label>
        {first && (
          <>
            <label>
              {text.example}
              <select name="example">
                {examples.map(({ summary, value }) => (
                  <option value={JSON.stringify(value, null, 2)}>{summary}</option>
                ))}
              </select>
            </label>
            <label>
              {text.requestBody}
              <textarea name="body" rows={12} spellcheck={false}>
                {JSON.stringify(first.value, null, 2)}
              </textarea>
            </label>
          </>
        )}
        <button type="submit" id="run">
          {text.send}
        </button>
      </form>
      <ul class="instances" aria-label={text.tryInstances} aria-live="polite" />
      <output class="shown" aria-live="polite" />
    </section>
  );
}
