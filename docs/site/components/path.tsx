/** A path, with a host before it or without, that a narrow card breaks after a slash or a dot, not in the middle of a word. */
export function Path({ path, host }: { path: string; host?: string | undefined }) {
  return (
    <code>
      {host !== undefined && (
        <span class="host">
          <Breakable text={host} before="." />
        </span>
      )}
      {host !== undefined && <wbr />}
      <Breakable text={path} before="/" />
    </code>
  );
}

function Breakable({ text, before }: { text: string; before: string }) {
  const parts = text.split(new RegExp(`(?<=.)(?=\\${before})`));
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  );
}
