import type { ComponentChildren } from "preact";
import type { LedgerEntry } from "../description/load.ts";
import { useSite } from "../site.ts";
import { Line } from "./line.tsx";
import { PointerLink } from "./pointer-link.tsx";

/** One entry of the ledger, with an address of its own. */
export function Correction({ entry }: { entry: LedgerEntry }) {
  const { text, titleOf } = useSite();
  const { id, inferred, source, ours, why, evidence = [], at = [] } = entry;
  return (
    <section class="correction" id={id}>
      <h3>
        <a class="anchor" href={`#${id}`}>
          {id}
        </a>{" "}
        <Line source={titleOf(id)} /> {inferred && <span class="flag">{text.inferred}</span>}
      </h3>
      <dl>
        <Row name={text.sourceSays}>
          <Line source={source} />
        </Row>
        <Row name={text.weSay}>
          <Line source={ours} />
        </Row>
        <Row name={text.why}>
          <Line source={why} />
        </Row>
        <Row name={text.evidence}>
          <ul>
            {[evidence].flat().map((one) => (
              <li>
                <Line source={one} />
              </li>
            ))}
          </ul>
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
