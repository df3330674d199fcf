/** Address that samples use: the mock on this machine. */
const mockUrl = "http://127.0.0.1:4010";

const clusterID = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";
/** Id of an instance that samples use. It is made up. */
export const instanceId = "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04";

/** Path and query of an operation with example values in it. */
export function targetOf(operation) {
  const path = operation.path.replace("{id}", instanceId);
  const query =
    operation.parameters.some(({ name }) => name === "cluster_id") && `?cluster_id=${clusterID}`;
  return path + (query || "");
}

/**
 * One request in four languages, as programs that run against the mock; those with the id of an instance, once it is one that is there.
 * Python and Go use their standard library alone.
 */
export function samplesOf(operation, body) {
  return {
    curl: curl(operation, body),
    typescript: typescript(operation, body),
    python: python(operation, body),
    go: go(operation, body),
  };
}

function curl(operation, body) {
  const method = operation.method === "get" ? "" : ` -X ${operation.method.toUpperCase()}`;
  const start = `curl${method} '${mockUrl}${targetOf(operation)}' \\\n  -H 'X-Auth-Token: any'`;
  return body
    ? `${start} \\\n  -H 'Content-Type: application/json' \\\n  --data '${JSON.stringify(body, null, 2)}'`
    : start;
}

/** Call of the client for each operation. */
const calls = {
  createAddonInstance: (body) => `const result = await addons.create(${literal(body)});`,
  listAddonInstances: () => `const result = await addons.list({ clusterID: "${clusterID}" });`,
  showAddonInstance: () =>
    `const result = await addons.get({ id: "${instanceId}", clusterID: "${clusterID}" });`,
  updateAddonInstance: ({ spec: { clusterID, addonTemplateName, ...target } }) =>
    `const ref = ${literal({ id: instanceId, clusterID, addonTemplateName })};
const result = await addons.upgrade(ref, ${literal(target)});`,
  deleteAddonInstance: () =>
    `const result = await addons.delete({ id: "${instanceId}", clusterID: "${clusterID}" });`,
  rollbackAddonInstance: () =>
    `const result = await addons.rollback({ id: "${instanceId}", clusterID: "${clusterID}" });`,
  listAddonTemplates: () => "const result = await addons.templates();",
};

function literal(value) {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
}

function typescript({ operationId }, body) {
  return `import { createAddonClient } from "@cce-addons/client";

const addons = createAddonClient({ baseUrl: "${mockUrl}", token: "any" });
${calls[operationId](body)}
console.log(result);`;
}

function python(operation, body) {
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

function go(operation, body) {
  const payload = body ? `strings.NewReader(\`${JSON.stringify(body, null, 2)}\`)` : "nil";
  return `package main

import (
	"fmt"
	"io"
	"net/http"${body ? '\n\t"strings"' : ""}
)

func main() {
	url := "${mockUrl}${targetOf(operation)}"
	request, err := http.NewRequest("${operation.method.toUpperCase()}", url, ${payload})
	if err != nil {
		panic(err)
	}
	request.Header.Set("X-Auth-Token", "any")${body ? '\n\trequest.Header.Set("Content-Type", "application/json")' : ""}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		panic(err)
	}
	fmt.Println(answer.Status, string(text))
}`;
}
