import type { Addon } from "../../addons/load-addons.ts";
import { clusterID } from "../../samples/address.ts";
import { useSite } from "../../site.ts";
import { Code } from "../code.tsx";
import { Locator } from "./locator.tsx";

/** A complete request to copy, and which parts of it do not come from a recorded body. */
export function AddonExample({ addon: { name, example } }: { addon: Addon }) {
  const { text } = useSite();
  const { changed, source, version, values } = example;
  const request = {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { annotations: { "addon.install/type": "install" } },
    spec: {
      clusterID: clusterID,
      addonTemplateName: name,
      ...(version !== undefined && { version }),
      values,
    },
  };
  const madeUp = changed.includes("*");
  return (
    <>
      <p>
        {madeUp ? text.addonTexts.madeUp : text.addonTexts.recorded} <Locator where={source} />
      </p>
      {changed.length > 0 && !madeUp && (
        <p>
          {text.addonTexts.changed}{" "}
          {changed.map((path, at) => (
            <>
              {at > 0 && text.comma}
              <code>{path}</code>
            </>
          ))}
        </p>
      )}
      <Code
        text={JSON.stringify(request, null, 2)}
        label={`${text.example}${text.colon}${name}`}
        language="json"
      />
    </>
  );
}
