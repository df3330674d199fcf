import type { Mistakes } from "../../addons/often-wrong.ts";
import { namesInCode, pathAndName } from "../../names-in-code.ts";
import { useSite } from "../../site.ts";
import { Line } from "../line.tsx";
import { MustFill } from "./must-fill.tsx";

/** What people get wrong, as a list. */
export function OftenWrong({ mistakes: { empty, misprinted } }: { mistakes: Mistakes }) {
  const { text, language } = useSite();
  return (
    <>
      <h2 id="often-wrong">{text.addonTexts.oftenWrong}</h2>
      {empty.length > 0 && (
        <ul>
          {empty.map(({ path, node }) => (
            <li>
              <a href={`#${path}`}>
                <code>{path}</code>
              </a>
              {text.colon}
              <MustFill rule={node["x-must-fill"] ?? {}} path={path} />
            </li>
          ))}
        </ul>
      )}
      {misprinted.length > 0 && (
        <>
          <p>{text.addonTexts.misprinted}</p>
          <ul>
            {misprinted.map(({ field, entry: { id, ours } }) => (
              <li>
                <code>{field}</code>
                {text.colon}
                <Line source={namesInCode(ours, pathAndName(field), language)} /> (
                <a href={`#${id}`}>{id}</a>)
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
