// The mock in a page: its handlers in the service worker of MSW.
import { createAddonHandlers } from "@cce-addons/mock/msw";
import { setupWorker } from "msw/browser";

const mock = createAddonHandlers({ transitionMs: 1000 });
await setupWorker(...mock.handlers).start();
const response = await fetch("/api/v3/addontemplates", { headers: { "X-Auth-Token": "any" } });
document.title = `${(await response.json()).items.length} templates`;
