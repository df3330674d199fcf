// http-file.ts: makes dist/cce-addons.http, for editors that send requests from text.
import { writeDist } from "./files.ts";
import { type Request, readRequestBundle, requestsOf, variables } from "./requests.ts";

const head = `# Add-on API of Huawei Cloud CCE (unofficial). Generated from the description, one request per operation.
# They succeed in this order on a fresh cluster, once the add-on has left the state installing, upgrading or rollbacking.

# The mock. A region: https://cce.cn-north-4.myhuaweicloud.com
@address = http://127.0.0.1:4010
# The mock accepts any token. Keep a real one in an environment of your editor, not in this file.
@token = any
@clusterID = ${variables.clusterID}
# metadata.uid of the response to the installation
@id = ${variables.id}
`;
const requests = requestsOf(readRequestBundle()).map(write);
writeDist("cce-addons.http", [head, ...requests].join("\n"));

function write({ summary, operationId, method, path, parameters, body }: Request): string {
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name, schema }) => `${name}=${schema.examples?.[0]}`);
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
