// Responds to every request with the same add-on, in a process of its own, so that its CPU time does
// not count. Ends when its parent does.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { example } from "./example.ts";

const time = "2024-01-01T00:00:00Z";
const version = { version: "1", input: {}, stable: true, translate: {}, updateTimestamp: time };
const { spec } = example;
const text = JSON.stringify({
  ...{ kind: "Addon", apiVersion: "v3" },
  metadata: { uid: "u-1", name: "npd", creationTimestamp: time, updateTimestamp: time },
  spec: { ...spec, addonTemplateType: "helm", description: "", addonTemplateLabels: [] },
  status: { status: "installing", Reason: "", message: "", currentVersion: version },
});
const headers = {
  "Content-Type": "application/json",
  "Content-Length": Buffer.byteLength(text),
  "X-Request-Id": "req-1",
};
const server = createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(200, headers).end(text));
});
server.keepAliveTimeout = 0; // a client may pause longer than the default of five seconds
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
