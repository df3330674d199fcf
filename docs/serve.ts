// `npm start`, in this folder: serves the built site on 127.0.0.1 until interrupted.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { notFoundPage } from "./site/pages/not-found.tsx";

const port = 4011;
// served at any depth, so its links begin at the root
const notFound = notFoundPage("/");
const files = sirv(fileURLToPath(new URL("dist", import.meta.url)), { etag: true });
const server = createServer((request, response) =>
  files(request, response, () => {
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(notFound);
  }),
);
server.on("error", ({ message }) => {
  process.stderr.write(`The docs cannot be served on port ${port}: ${message}\n`);
  process.exitCode = 1;
});
server.listen(port, "127.0.0.1", () =>
  process.stdout.write(`Docs of the CCE add-on API: http://127.0.0.1:${port}\n`),
);
process.on("SIGINT", () => process.exit());
