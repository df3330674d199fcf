import type { ComponentChildren } from "preact";
import type { LedgerEntry } from "../description/load.ts";
import { fieldNames, namesInCode } from "../names-in-code.ts";
import { useSite } from "../site.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { Line } from "./line.tsx";
import { PointerLink } from "./pointer-link.tsx";
import { TwoSources } from "./two-sources.tsx";

/** One entry of the ledger, with an address of its own. */
export function Correction({ entry, operations }: { entry: LedgerEntry; operations: string[] }) {
  const { text, titleOf, language } = useSite();
  const withCode = (words?: string) => words && namesInCode(words, fieldNames(entry), language);
  const { id, inferred, source, ours, deployed, why, evidence, at = [] } = entry;
  return (
    <section class="correction" id={id} data-kind={id[0]} data-operations={operations.join(" ")}>
      <h3>
        <a class="anchor" href={`#${id}`}>
          {id}
        </a>{" "}
        <Line source={titleOf(id)} /> {inferred && <span class="flag">{text.inferred}</span>}
      </h3>
      <TwoSources source={withCode(source)} ours={withCode(ours)} />
      <dl>
        {deployed !== undefined && (
          <Row name={text.deployedSays}>
            <Line source={withCode(deployed)} />
          </Row>
        )}
        <Row name={text.why}>
          <Line source={withCode(why)} />
        </Row>
        <Row name={text.evidence}>
          <EvidenceList evidence={evidence} />
        </Row>
        <Row name={text.where}>
          <ul>
            {[at].flat().map((pointer) => (
              <li>
                <PointerLink pointer={pointer} />
              </li>
            ))}
          </ul>
        </Row>
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
