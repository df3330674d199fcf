// set-repository.mjs FOLDER…: writes the address of the repository into each package.json, from where the release runs.
// The address stands nowhere else, so a fork publishes its own, and provenance, which compares the two, holds.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
if (!server || !name) {
  throw new Error("GITHUB_SERVER_URL and GITHUB_REPOSITORY have to say where the source is");
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
