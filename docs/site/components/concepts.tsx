import { useSite } from "../site.ts";
import { ConceptsPicture } from "./concepts-picture.tsx";
import { Line } from "./line.tsx";

/** The words of the API, and how they hang together. */
export function Concepts() {
  const { text, to } = useSite();
  return (
    <section>
      <h2 id="concepts">{text.concepts}</h2>
      <figure class="picture concepts">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
        <div class="wide" tabindex={0} role="group" aria-label={text.concepts}>
          <ConceptsPicture />
        </div>
      </figure>
      <dl class="concept-list">
        {text.conceptList.map(({ id, name, page, about }) => (
          <div>
            <dt id={`concept.${id}`}>
              <a href={to(page)}>{name}</a>
            </dt>
            <dd>
              <Line source={about} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
