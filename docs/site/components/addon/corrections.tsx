import type { Addon, ValuesCorrection } from "../../addons/load-addons.ts";
import { namesInCode, pathAndName } from "../../names-in-code.ts";
import { useSite } from "../../site.ts";
import { Line } from "../line.tsx";
import { TwoSources } from "../two-sources.tsx";
import { Locator } from "./locator.tsx";

/** The entries of the ledger that concern an add-on, each with the fields that it affects and its evidence. */
export function AddonCorrections({ addon: { fields, corrections } }: { addon: Addon }) {
  const { text } = useSite();
  const affected = (id: string) =>
    fields
      .filter(({ node }) => [node["x-correction"] ?? []].flat().includes(id))
      .map(({ path }) => path);
  return (
    <>
      <h2 id="corrections">{text.corrections}</h2>
      {corrections.map((entry) => (
        <AddonCorrection entry={entry} affected={affected(entry.id)} />
      ))}
    </>
  );
}

interface Properties {
  entry: ValuesCorrection;
  /** Paths of the fields that carry its id. */
  affected: string[];
}

function AddonCorrection({ entry, affected }: Properties) {
  const { text, language } = useSite();
  const { id, source, ours, why, evidence, sure, rows = [] } = entry;
  const [first, ...others] = affected;
  const names = [...affected, ...rows.map(({ field }) => field)].flatMap(pathAndName);
  const withCode = (words: string) => namesInCode(words, names, language);
  const kinds: Record<string, string> = text.addonTexts.kinds;
  return (
    <section class="correction" id={id}>
      <h3>
        <a class="anchor" href={`#${id}`}>
          {id}
        </a>{" "}
        {first !== undefined && <FieldLink path={first} />}{" "}
        <span class="flag">{text.addonTexts.sure[sure]}</span>
      </h3>
      <TwoSources source={withCode(source)} ours={withCode(ours)} />
      <dl>
        <dt>{text.why}</dt>
        <dd>
          <Line source={withCode(why)} />
        </dd>
        <dt>{text.evidence}</dt>
        <dd>
          <ul>
            {evidence.map(({ kind, where }) => (
              <li>
                {kinds[kind]}
                {text.colon}
                <Locator where={where} />
              </li>
            ))}
          </ul>
        </dd>
        {others.length > 0 && (
          <>
            <dt>{text.addonTexts.alsoAffects}</dt>
            <dd>
              <ul>
                {others.map((path) => (
                  <li>
                    <FieldLink path={path} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function FieldLink({ path }: { path: string }) {
  return (
    <a href={`#${path}`}>
      <code>{path}</code>
    </a>
  );
}
