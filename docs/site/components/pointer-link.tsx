import { toKeys } from "../../../spec/tools/pointer.ts";
import { useSite } from "../site.ts";

/** A JSON pointer into the description as a link to the page and field that show it. */
export function PointerLink({ pointer }: { pointer: string }) {
  const { to, description } = useSite();
  const [root, second = "", third = "", ...rest] = toKeys(pointer);
  if (root === "components" && second === "schemas") {
    const name = [third, ...rest.filter((part) => part !== "properties")].join(".");
    const hash = rest[0] === "properties" ? `#${name}` : "";
    return (
      <a href={to(`schemas/${third}.html${hash}`)}>
        <code>{name}</code>
      </a>
    );
  }
  const item = root === "paths" ? description.paths[second] : undefined;
  const operation = item?.[third as keyof typeof item];
  return operation && "operationId" in operation ? (
    <>
      <a href={to(`operations/${operation.operationId}.html`)}>
        <code>{operation.operationId}</code>
      </a>
      {rest.length > 0 && " "}
      {rest.length > 0 && <code>{rest.join("/")}</code>}
    </>
  ) : (
    <code>{pointer}</code>
  );
}
