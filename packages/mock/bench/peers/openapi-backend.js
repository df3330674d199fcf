// openapi-backend behind Node's own server: its validation, and its responses from the examples.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { OpenAPIBackend } from "openapi-backend";

const [port, description] = process.argv.slice(2);

/** Its own way to resolve `$ref` fails on property names with a slash, so there is none left for it to do. */
function withoutReferences(document) {
  const resolve = (value) => {
    if (typeof value !== "object" || value === null) {
      return value;
    }
    if (Array.isArray(value)) {
      return value.map(resolve);
    }
    if (typeof value.$ref === "string") {
      const parts = value.$ref.slice(2).split("/");
      return resolve(parts.reduce((node, part) => node[part], document));
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolve(part)]));
  };
  return resolve(document);
}

const api = new OpenAPIBackend({
  definition: withoutReferences(JSON.parse(readFileSync(description, "utf8"))),
  quick: true,
  handlers: {
    validationFail: (context) => [
      400,
      { code: "400", message: JSON.stringify(context.validation.errors) },
    ],
    notFound: () => [404, { code: "404", message: "not found" }],
    notImplemented: (context) => {
      const { status, mock } = api.mockResponseForOperation(context.operation.operationId);
      return [status, mock];
    },
    unauthorizedHandler: () => [401, { code: "401", message: "unauthorized" }],
  },
});
api.registerSecurityHandler("token", (context) => Boolean(context.request.headers["x-auth-token"]));
api.registerSecurityHandler("aksk", () => false);
await api.init();
createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (part) => {
    body += part;
  });
  request.on("end", async () => {
    const { method, url, headers } = request;
    const [path, query] = url.split("?");
    const [status, json] = await api.handleRequest({ method, path, query, headers, body });
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
  });
}).listen(Number(port), "127.0.0.1");
