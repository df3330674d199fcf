/** The tip of the arrows of a picture, for `marker-end="url(#id)"`. Ids are unique in a page, so each picture has its own. */
export function ArrowTip({ id }: { id: string }) {
  return (
    <defs>
      <marker
        id={id}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path class="tip" d="M0 0L8 4L0 8Z" />
      </marker>
    </defs>
  );
}
