import { AddonApiError, createAddonClient } from "@cce-addons/client";

const baseUrl = process.env.ADDONS_URL ?? "http://127.0.0.1:4010";
const addons = createAddonClient({ baseUrl, token: "any" });

try {
  await addons.get({ id: "0f0f0f0f-6b7e-11f0-9c3e-0255ac100b04" });
} catch (error) {
  if (!(error instanceof AddonApiError)) {
    throw error;
  }
  console.log(error.status, error.code);
}
