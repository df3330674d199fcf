// What the official Node SDK reads of errors: every status as deployed, and every shape.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { installation, start } from "./official-sdk-start.mjs";

const { shapes } = JSON.parse(readFileSync("official-node-sdk.json", "utf8"));

/** Lets the next installation fail. @returns what the SDK throws, and the mock's own account of the request. */
async function failure({ mock, addons, lastEntry }, scenario) {
  mock.scenarios.add(`${scenario};times=1`);
  const error = await addons.createAddonInstance(installation("1.3.60")).catch((thrown) => thrown);
  const { status, requestId, responseBody, message } = lastEntry();
  assert.deepEqual([error.httpStatusCode, error.requestId], [status, requestId]);
  return { error, responseBody, message };
}

const deployed = await start({ like: "deployed" });
for (const scenario of ["400", "401", "403", "404", "409", "429", "locked", "500", "503"]) {
  const { error, responseBody, message } = await failure(deployed, scenario);
  assert.match(responseBody.errorCode, /^CCE\.0\d{7}$/);
  // the code of the add-on manager, where there is one
  assert.equal(error.errorCode, responseBody.error.code);
  assert.equal(error.errorMsg, message);
}
await deployed.mock.close();

for (const [errorShape, reads] of Object.entries(shapes)) {
  const withShape = await start({ errorShape });
  const { error, message } = await failure(withShape, "404");
  assert.equal(error.errorCode, reads ? "CCE.03404001" : undefined, errorShape);
  assert.equal(error.errorMsg, reads ? message : "Request failed with status code 404", errorShape);
  await withShape.mock.close();
}
