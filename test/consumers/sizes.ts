// How large the tarballs may be.
import type { Outcome, PackageName, Tarballs } from "../downstream/outcome.ts";

/** Limits in bytes. Raise one in the commit that needs it, and say why there. */
const limits: Record<PackageName, number> = {
  spec: 490_000, // two descriptions of sixteen operations in both languages, as 3.1 and 3.0, with complete values in their examples, schemas of the values of fifteen add-ons, examples, ledgers, overlays, workflow
  types: 80_000, // two descriptions and the values of fifteen add-ons: declarations for ES modules and CommonJS
  client: 190_000, // two builds, each with a compiled validator for each of fifteen add-ons, loaded on demand
  mock: 200_000, // the engine, the seed, for both descriptions compiled validators, and what it carries where there are no files
  conformance: 35_000, // the checks and the snapshot: validation is the mock's
};

/** @returns one outcome for each tarball: failed when it is larger than its limit. */
export function checkSizes(tarballs: Tarballs): Outcome[] {
  const names = Object.keys(limits) as PackageName[];
  return names.map((name) => {
    const { bytes } = tarballs[name];
    return {
      outcome: bytes <= limits[name] ? "passed" : "failed",
      text: [
        `@cce-addons/${name}`,
        `${(bytes / 1000).toFixed(1)} kB`,
        `limit ${(limits[name] / 1000).toFixed(1)} kB`,
      ],
    };
  });
}
