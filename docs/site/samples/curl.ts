import type { Operation } from "../description/operations.ts";
import { mock, targetOf } from "./address.ts";

export function curl(operation: Operation, body: unknown, server = mock): string {
  const method = operation.method === "get" ? "" : ` -X ${operation.method.toUpperCase()}`;
  const start = `curl${method} '${server.url}${targetOf(operation)}' \\\n  -H 'X-Auth-Token: ${server.token}'`;
  return body
    ? `${start} \\\n  -H 'Content-Type: application/json' \\\n  --data '${JSON.stringify(body, null, 2)}'`
    : start;
}
