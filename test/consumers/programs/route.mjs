// A route handler as in Next: a function from Request to Response, which keeps the token on the server.
import { createAddonClient, isAddonError } from "@cce-addons/client";

export async function GET(request) {
  const clusterID = new URL(request.url).searchParams.get("cluster") ?? "";
  const addons = createAddonClient({ baseUrl: process.env.CCE_URL, token: process.env.CCE_TOKEN });
  try {
    return Response.json(await addons.list({ clusterID }));
  } catch (error) {
    const status = isAddonError(error) && "status" in error ? error.status : 502;
    return Response.json({ message: error.message }, { status });
  }
}
