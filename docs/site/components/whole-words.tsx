/** A title whose short words are not broken at a hyphen: "add-on" stays on one line. */
export function WholeWords({ text }: { text: string }) {
  return (
    <span>
      {text
        .split(/(\b\w{1,8}-\w{1,8}\b)/)
        .map((part, at) => (at % 2 === 1 ? <span class="whole">{part}</span> : part))}
    </span>
  );
}
