import { useSite } from "../site.ts";
import { Line } from "./line.tsx";

/** Whether samples go to the mock or to Huawei Cloud. `browser/server-switch.ts` changes all of a page, and keeps the choice. */
export function ServerSwitch() {
  const { text, to } = useSite();
  return (
    <div class="needs-script">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
      <div class="switch" role="group" aria-label={text.server}>
        {Object.entries(text.serverNames).map(([server, name]) => (
          <button type="button" data-server={server} aria-pressed={server === "mock"}>
            {name}
          </button>
        ))}
      </div>
      <p class="note for-cloud">
        <Line source={text.serverNote} />{" "}
        <a href={to("guide/authentication.html#token")}>{text.authentication}</a>
      </p>
    </div>
  );
}
