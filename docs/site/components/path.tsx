/** A path that a narrow card breaks after a slash, not in the middle of a word. */
export function Path({ path }: { path: string }) {
  return (
    <code>
      {path.split(/(?<=.)(?=\/)/).map((part, at) => (
        <>
          {at > 0 && <wbr />}
          {part}
        </>
      ))}
    </code>
  );
}
