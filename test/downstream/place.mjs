// place.mjs: where the downstream tests read and write.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Outside the repository, so that nothing is found in its `node_modules`. Kept between runs for what was installed. */
export const workshop = process.env.DOWNSTREAM_DIR ?? join(tmpdir(), "cce-addons-downstream");
