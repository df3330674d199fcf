import { plainText } from "../markdown/markdown.ts";
import { useSite } from "../site.ts";

/** Links to the ledger, for the ids on a node. */
export function CorrectionLinks({ ids = [] }: { ids?: string | string[] | undefined }) {
  const { to, titleOf } = useSite();
  return (
    <>
      {[ids].flat().map((id) => (
        <>
          {" "}
          <a class="badge" href={to(`corrections.html#${id}`)} title={plainText(titleOf(id))}>
            {id}
          </a>
        </>
      ))}
    </>
  );
}
