/** A block of code that the keyboard can scroll and script can copy. `label` says to a screen reader what it is. */
export function Code({
  text,
  label,
  language = "",
}: {
  text: string;
  label: string;
  language?: string;
}) {
  return (
    <div class="code">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
      <pre tabindex={0} role="group" aria-label={label}>
        <code data-language={language}>{text.trimEnd()}</code>
      </pre>
    </div>
  );
}
