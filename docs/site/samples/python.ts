import type { Operation } from "../description/operations.ts";
import { mock, targetOf } from "./address.ts";

export function python(operation: Operation, body: unknown, server = mock): string {
  const request = `request = urllib.request.Request(
    "${server.url}${targetOf(operation)}",
    method="${operation.method.toUpperCase()}",
    headers={${headers(server.token, body !== undefined)}},${body === undefined ? "" : "\n    data=json.dumps(body).encode(),"}
)`;
  // older deployments, and Autopilot, return the bare word success for a deletion (D-013, D-031)
  const print =
    operation.method === "delete"
      ? "print(response.read().decode())"
      : "print(json.dumps(json.load(response), indent=2))";
  return `import json
import urllib.request

${body === undefined ? "" : `body = ${literal(body)}\n\n`}${request}
with urllib.request.urlopen(request) as response:
    ${print}`;
}

function headers(token: string, hasBody: boolean): string {
  const type = hasBody ? ', "Content-Type": "application/json"' : "";
  return `"X-Auth-Token": "${token}"${type}`;
}

/** A value as Python writes it, in lines. */
function literal(value: unknown, indent = ""): string {
  const inner = `${indent}    `;
  if (Array.isArray(value)) {
    return enclosed(
      "[",
      value.map((one) => inner + literal(one, inner)),
      "]",
      indent,
    );
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value);
    const lines = entries.map(
      ([key, one]) => `${inner}${JSON.stringify(key)}: ${literal(one, inner)}`,
    );
    return enclosed("{", lines, "}", indent);
  }
  const words = new Map<unknown, string>([
    [true, "True"],
    [false, "False"],
    [null, "None"],
  ]);
  return words.get(value) ?? JSON.stringify(value);
}

function enclosed(open: string, lines: string[], close: string, indent: string): string {
  return lines.length === 0
    ? open + close
    : `${open}\n${lines.map((line) => `${line},`).join("\n")}\n${indent}${close}`;
}
