// check-overlay.ts OVERLAY BUNDLE: stops the build when a target of the overlay matches nothing in the bundle of dist.
import { readBundle, readYaml } from "./files.ts";
import { deadTargets, type Overlay } from "./overlay.ts";

const [overlay = "", bundle = ""] = process.argv.slice(2);
const dead = deadTargets(readYaml(overlay) as Overlay, readBundle(bundle));
if (dead.length > 0) {
  const lines = dead.map((target) => `${overlay}: target ${target} matches nothing in ${bundle}`);
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}
