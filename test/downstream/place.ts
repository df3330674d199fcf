// Where the downstream tests read and write.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** Outside the repository, so that nothing resolves from its `node_modules`. Kept between runs with what was installed. */
export const workshop: string =
  process.env["DOWNSTREAM_DIR"] ?? join(tmpdir(), "cce-addons-downstream");
