/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// A page that installs an add-on and waits for it. With ?msw it brings the mock along, without a server.
import { setupWorker } from "msw/browser";
import { createAddonHandlers } from "../../src/msw.ts";

const asked = new URLSearchParams(location.search);
const api = `${asked.get("api")}/api/v3/addons`;
const headers = { "X-Auth-Token": "any", "Content-Type": "application/json" };

async function installAndWait(): Promise<unknown> {
  const created = await fetch(api, { method: "POST", headers, body: asked.get("body") });
  const { metadata, status } = await created.json();
  const states = [status.status];
  while (states.at(-1) !== "running") {
    const shown = await fetch(`${api}/${metadata.uid}`, { headers });
    states.push((await shown.json()).status.status);
  }
  const limited = await fetch(api, { headers: { ...headers, "X-Mock-Scenario": "429" } });
  const wrong = await fetch(api, { method: "PATCH", headers });
  return {
    states: [...new Set(states)],
    requestId: created.headers.get("X-Request-Id"),
    retryAfter: limited.headers.get("Retry-After"),
    allow: wrong.headers.get("Allow"),
  };
}

if (asked.has("msw")) {
  const { handlers } = createAddonHandlers({ transitionMs: 100 });
  await setupWorker(...handlers).start({ quiet: true, onUnhandledRequest: "bypass" });
}
document.title = JSON.stringify(await installAndWait().catch(String));
