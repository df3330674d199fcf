// check-licences.mjs: reads the list of `pnpm licenses list --prod --json` and refuses a licence that our users did not agree to.
import { json } from "node:stream/consumers";

/** Licences that ask for nothing but a notice, so that whoever installs our packages may go on as with Apache-2.0. */
const allowed = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"]);

const byLicence = Object.entries(await json(process.stdin));
const refused = byLicence.filter(([licence]) => !allowed.has(licence));
for (const [licence, packages] of refused) {
  const names = packages.map(({ name, versions }) => `${name} ${versions.join(", ")}`);
  process.stderr.write(`${licence} is not an allowed licence: ${names.join("; ")}\n`);
}
// an empty list would mean that nobody looked: the client and the mock do have dependencies
if (refused.length > 0 || byLicence.length === 0) {
  process.stderr.write(
    "Shipped dependencies keep to the licences of release/check-licences.mjs.\n",
  );
  process.exitCode = 1;
}
