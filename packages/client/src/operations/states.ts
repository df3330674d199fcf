/** States of an add-on that runs. */
export const runningStates: ReadonlySet<string> = new Set(["running", "available"]);

/** States that waiting does not improve. */
export const failedStates: ReadonlySet<string> = new Set([
  "installFailed",
  "upgradeFailed",
  "deleteFailed",
  "rollbackFailed",
  "unknown", // the template instance behind the add-on is gone
]);
