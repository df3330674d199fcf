// Reads the list of `pnpm licenses list --prod --json` and fails on a licence that our users did not agree to.
import { json } from "node:stream/consumers";

/** Licences that require nothing but a notice, so that a program with our packages in it can keep to the terms of Apache-2.0. */
const allowed = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"]);

type Dependency = { name: string; versions: string[] };

const byLicence = Object.entries((await json(process.stdin)) as Record<string, Dependency[]>);
const rejected = byLicence.filter(([licence]) => !allowed.has(licence));
for (const [licence, packages] of rejected) {
  const names = packages.map(({ name, versions }) => `${name} ${versions.join(", ")}`);
  process.stderr.write(`${licence} is not an allowed licence: ${names.join("; ")}\n`);
}
// client and mock have dependencies, so an empty list means that the wrong packages were listed
if (byLicence.length === 0) {
  process.stderr.write("no dependency was listed, expected those of the published packages\n");
}
if (rejected.length > 0 || byLicence.length === 0) {
  process.stderr.write("allowed licences: see release/check-licences.ts\n");
  process.exitCode = 1;
}
