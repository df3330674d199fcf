import { highlight } from "../highlight.ts";
import { withSwitch } from "../samples/switchable.ts";

interface Properties {
  text: string;
  /** Says to a screen reader what it is. */
  label: string;
  language?: string;
}

/** A block of code that the keyboard can scroll and script can copy. */
export function Code({ text, label, language = "" }: Properties) {
  const code = text.trimEnd();
  const html = highlight(code, language);
  const [first = ""] = code.split("\n");
  return (
    // the button to copy has a line of its own where it would cover the end of the first one
    <div class={first.length > 40 ? "code crowded" : "code"}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
      <pre tabindex={0} role="group" aria-label={label}>
        {html === undefined ? (
          <code data-language={language}>{code}</code>
        ) : (
          // the highlighter escapes
          <code data-language={language} dangerouslySetInnerHTML={{ __html: withSwitch(html) }} />
        )}
      </pre>
    </div>
  );
}
