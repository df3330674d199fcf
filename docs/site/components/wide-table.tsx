import type { ComponentChildren } from "preact";

/**
 * A table that scrolls by itself where it is wider than the page. `head` are the titles of its columns.
 * The cells of a `stacked` one are below one another on a phone, as those of two columns always are.
 */
export function WideTable({
  label,
  head,
  stacked = false,
  children,
}: {
  label: string;
  head: string[];
  stacked?: boolean;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div class={stacked ? "wide stacked" : "wide"} tabindex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
