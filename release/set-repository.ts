// set-repository.ts FOLDER…: writes the address of the repository that the release runs in into each package.json.
// No source file holds the address, so a fork publishes its own, and the registry's check of provenance, which compares both, passes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
if (!server || !name) {
  throw new Error(
    `GITHUB_SERVER_URL and GITHUB_REPOSITORY must name the repository, got "${server ?? ""}" and "${name ?? ""}"`,
  );
}
const address = `${server}/${name}`;

for (const directory of process.argv.slice(2)) {
  const file = join(directory, "package.json");
  const manifest = {
    ...JSON.parse(readFileSync(file, "utf8")),
    homepage: `${address}/tree/main/${directory}#readme`,
    bugs: `${address}/issues`,
    repository: { type: "git", url: `git+${address}.git`, directory },
  };
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
