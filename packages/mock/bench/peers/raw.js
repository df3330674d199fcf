// The limit: Node's own server, which reads the body and returns bytes it has at hand.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, bytesFile] = process.argv.slice(2);
const responses = JSON.parse(readFileSync(bytesFile, "utf8"));
createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    const name =
      request.method === "POST" ? (body.includes("apVersion") ? "invalid" : "valid") : undefined;
    const { status, text } = responses[name ?? (request.url.includes("?") ? "list" : "show")];
    const headers = {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(text),
    };
    response.writeHead(status, headers).end(text);
  });
}).listen(Number(port), "127.0.0.1");
