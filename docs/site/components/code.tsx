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
    <div class={`code first-${lengthClass(first)}`}>
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

/** How long the first line is, by which the button to copy does not cover it: 0 where it never could, 3 where it does on any screen. */
function lengthClass({ length }: string): number {
  return [26, 38, 74].filter((least) => length > least).length;
}
