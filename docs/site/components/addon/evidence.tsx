import type { Schema as ValuesSchema } from "../../../../spec/tools/values/schema.ts";
import { useSite } from "../../site.ts";
import { Line } from "../line.tsx";
import { Locator } from "./locator.tsx";

/** How good the evidence for a page is, and the pages of Huawei Cloud's API reference that have tables. */
export function AddonEvidence({ schema }: { schema: ValuesSchema }) {
  const { text } = useSite();
  const quality = schema["x-quality"];
  const levels = text.addonTexts.levels;
  return (
    <>
      <h2 id="evidence">{text.evidence}</h2>
      <p>
        <span class="flag">{levels[quality?.level as keyof typeof levels]}</span>{" "}
        <Line source={quality?.statement} />
      </p>
      <ul>
        {schema["x-pages"]?.map(({ id, language, date, where }) => (
          <li>
            {id} ({[language, date].filter(Boolean).join(text.comma)}){text.colon}
            <Locator where={where} />
          </li>
        ))}
      </ul>
    </>
  );
}
