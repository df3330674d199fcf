import type { Operation } from "../description/operations.ts";
import { mockUrl, targetOf } from "./address.ts";

export function python(operation: Operation, body: unknown): string {
  const data = body
    ? `\n    data=json.dumps(json.loads("""${JSON.stringify(body, null, 2)}""")).encode(),`
    : "";
  const headers = body
    ? `{"X-Auth-Token": "any", "Content-Type": "application/json"}`
    : `{"X-Auth-Token": "any"}`;
  return `import json
import urllib.request

request = urllib.request.Request(
    "${mockUrl}${targetOf(operation)}",
    method="${operation.method.toUpperCase()}",
    headers=${headers},${data}
)
with urllib.request.urlopen(request) as answer:
    print(json.dumps(json.load(answer), indent=2))`;
}
