import type { Operation } from "../description/operations.ts";
import { mockUrl, targetOf } from "./address.ts";

export function curl(operation: Operation, body: unknown): string {
  const method = operation.method === "get" ? "" : ` -X ${operation.method.toUpperCase()}`;
  const start = `curl${method} '${mockUrl}${targetOf(operation)}' \\\n  -H 'X-Auth-Token: any'`;
  return body
    ? `${start} \\\n  -H 'Content-Type: application/json' \\\n  --data '${JSON.stringify(body, null, 2)}'`
    : start;
}
