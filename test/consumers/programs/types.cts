// The same from CommonJS.
import { createAddonClient } from "@cce-addons/client";
import type { AddonStatus } from "@cce-addons/types";

export const status: Promise<AddonStatus> = createAddonClient({ region: "cn-north-4", token: "t" })
  .get({ id: "id" })
  .then((addon) => addon.status.status);
