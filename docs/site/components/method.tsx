import type { Method as Name } from "../description/openapi.ts";

/** An HTTP method in its colour. */
export function Method({ method }: { method: Name }) {
  return <span class={`method ${method}`}>{method.toUpperCase()}</span>;
}
