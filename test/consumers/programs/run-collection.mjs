// The Postman collection, run by newman on the mock.
import { fileURLToPath } from "node:url";
import { startMock } from "@cce-addons/mock";
import { assertWalked, run } from "./walked.mjs";

const name = "@cce-addons/spec/cce-addons.postman_collection.json";
const mock = await startMock({ transitionMs: 0 });
try {
  const file = fileURLToPath(import.meta.resolve(name));
  await run("newman", "run", file, "--env-var", `baseUrl=${mock.url}`);
  assertWalked(mock);
} finally {
  await mock.close();
}
