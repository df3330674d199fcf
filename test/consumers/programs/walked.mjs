// What the collection and the .http file must leave in the mock's journal.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";

/** Every operation once, in the order of an add-on's lifecycle, and each successful. */
export function assertWalked(mock) {
  const seen = mock.requests.list().map(({ operation, status }) => `${operation} ${status}`);
  assert.deepEqual(seen, [
    "listAddonTemplates 200",
    "createAddonInstance 200",
    "listAddonInstances 200",
    "showAddonInstance 200",
    "batchCreateAddonPrecheck 201",
    "listAddonPrecheckTasks 200",
    "updateAddonInstance 200",
    "rollbackAddonInstance 200",
    "deleteAddonInstance 200",
    "listAutopilotAddonTemplates 200",
    "createAutopilotAddonInstance 200",
    "listAutopilotAddonInstances 200",
    "showAutopilotAddonInstance 200",
    "updateAutopilotAddonInstance 200",
    "rollbackAutopilotAddonInstance 200",
    "deleteAutopilotAddonInstance 200",
  ]);
}

/** Runs a command beside the mock, which runs in this process. */
export function run(...args) {
  const child = spawn("npx", ["--no-install", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} exited with ${code}`)),
    );
  });
}
