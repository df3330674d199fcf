// The servers that are compared, and how each is started.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The description that every server gets. */
const description = fileURLToPath(import.meta.resolve("@cce-addons/spec/openapi.json"));

/**
 * Servers by name, ours first.
 *
 * @param peers - Folder in which the peers are installed.
 * @param bytes - File with the bytes that the raw server returns.
 */
export function serversIn(
  peers: string,
  bytes: string,
): Record<string, (port: string) => string[]> {
  const bin = (name: string) => join(peers, "node_modules/.bin", name);
  const version = (name: string): string =>
    JSON.parse(readFileSync(join(peers, "node_modules", name, "package.json"), "utf8")).version;
  const prism = `prism-cli ${version("@stoplight/prism-cli")}`;
  const stock = (port: string) => [bin("prism"), "mock", description, "-p", port, "-m", "false"];
  return {
    "this mock": (port) => [
      here("../bin/cce-addons-mock.js"),
      ...["start", "--port", port, "--transition-ms", "0", "--no-watch"],
    ],
    [prism]: stock,
    [`${prism} -v silent`]: (port) => [...stock(port), "-v", "silent"],
    [`openapi-backend ${version("openapi-backend")} on node:http`]: (port) => [
      join(peers, "openapi-backend.js"),
      port,
      description,
    ],
    [`@scalar/mock-server ${version("@scalar/mock-server")}`]: (port) => [
      join(peers, "scalar.js"),
      port,
      description,
    ],
    [`@mockoon/cli ${version("@mockoon/cli")}`]: (port) => [
      bin("mockoon-cli"),
      ...["start", "--data", description, "--port", port, "--hostname", "127.0.0.1"],
      "--disable-log-to-file",
    ],
    "node:http, the same bytes": (port) => [join(peers, "raw.js"), port, bytes],
  };
}
