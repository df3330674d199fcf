// http-file.mjs: makes dist/cce-addons.http, for editors that send requests from text.
import { writeFileSync } from "node:fs";
import { readBundle, readWalk, variables } from "./walk.mjs";

const head = `# Add-on API of Huawei Cloud CCE (unofficial). Made from the description, one request for each operation.
# They succeed in this order on a fresh cluster, once the add-on has left the state installing, upgrading or rollbacking.

# The mock. A region: https://cce.cn-north-4.myhuaweicloud.com
@address = http://127.0.0.1:4010
# Any will do for the mock. A real one belongs into an environment of your editor, not into this file.
@token = any
@clusterID = ${variables.clusterID}
# metadata.uid in the answer to the installation
@id = ${variables.id}
`;
const requests = readWalk(readBundle()).map(write);
writeFileSync(new URL("../dist/cce-addons.http", import.meta.url), [head, ...requests].join("\n"));

function write({ summary, operationId, method, path, parameters, body }) {
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name, schema }) => `${name}=${schema.examples[0]}`);
  const address = `{{address}}${path.replaceAll("{", "{{").replaceAll("}", "}}")}`;
  const lines = [
    `### ${summary}`,
    `# @name ${operationId}`,
    `${method} ${address}${query.length > 0 ? `?${query.join("&")}` : ""}`,
    "X-Auth-Token: {{token}}",
    "Accept: application/json",
  ];
  if (body !== undefined) {
    lines.push("Content-Type: application/json", "", JSON.stringify(body, null, 2));
  }
  return `${lines.join("\n")}\n`;
}
