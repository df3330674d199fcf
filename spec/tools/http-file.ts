import { writeDist } from "./files.ts";
import { type Request, readRequestBundle, requestsOf, variables } from "./requests.ts";

const head = `# Add-on API of Huawei Cloud CCE (unofficial). Generated from the description, one request per operation.
# They succeed in this order on a fresh cluster, once the add-on has left the state installing, upgrading or rollbacking.

# The mock. A region: https://cce.cn-north-4.myhuaweicloud.com
@address = http://127.0.0.1:4010
# The mock accepts any token. Keep a real one in an environment of your editor, not in this file.
@token = any
@clusterID = ${variables.clusterID}
@projectID = ${variables.projectID}
# metadata.uid of the response to the installation
@id = ${variables.id}
# An Autopilot cluster, and an instance in it
@autopilotClusterID = ${variables.autopilotClusterID}
@autopilotID = ${variables.autopilotID}
`;

/** Makes `cce-addons.http`, for editors that send requests from text. */
export function writeHttpFile(): void {
  const requests = requestsOf(readRequestBundle()).map(write);
  writeDist("cce-addons.http", [head, ...requests].join("\n"));
}

function write({ summary, operationId, method, path, parameters, body }: Request): string {
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name, schema }) => `${name}=${schema.examples?.[0]}`);
  const exampleOf = (name: string) =>
    parameters.find((parameter) => parameter.in === "path" && parameter.name === name)?.schema
      .examples?.[0];
  const address = `{{address}}${path.replace(/\{(\w+)\}/g, (_, name) => `${exampleOf(name)}`)}`;
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
