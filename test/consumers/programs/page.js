import { createAddonClient } from "@cce-addons/client";

const addons = createAddonClient({ baseUrl: location.origin, token: "any" });
addons.templates().then((templates) => {
  document.title = `${templates.length} templates`;
});
