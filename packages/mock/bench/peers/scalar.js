// @scalar/mock-server on Hono's server for Node.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { createMockServer } from "@scalar/mock-server";

const [port, description] = process.argv.slice(2);
const app = await createMockServer({ document: readFileSync(description, "utf8") });
serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
