import type { ValuesCorrection } from "../../addons/load-addons.ts";
import { useSite } from "../../site.ts";

/** The entries of the ledger that concern an add-on, each with its evidence. */
export function AddonCorrections({ corrections }: { corrections: ValuesCorrection[] }) {
  const { text } = useSite();
  return (
    <>
      <h2 id="corrections">{text.corrections}</h2>
      {corrections.map(({ id, source, ours, why, evidence, sure }) => (
        <section class="correction" id={id}>
          <h3>
            <a class="anchor" href={`#${id}`}>
              {id}
            </a>{" "}
            <span class="flag">{text.addonTexts.sure[sure]}</span>
          </h3>
          <dl>
            <dt>{text.sourceSays}</dt>
            <dd>{source}</dd>
            <dt>{text.weSay}</dt>
            <dd>{ours}</dd>
            <dt>{text.why}</dt>
            <dd>{why}</dd>
            <dt>{text.evidence}</dt>
            <dd>
              <ul>
                {evidence.map(({ kind, where }) => (
                  <li>
                    {text.addonTexts.kinds[kind as keyof typeof text.addonTexts.kinds]}
                    {text.colon}
                    <code>{where}</code>
                  </li>
                ))}
              </ul>
            </dd>
          </dl>
        </section>
      ))}
    </>
  );
}
