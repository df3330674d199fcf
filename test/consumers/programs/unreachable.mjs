// By `import`.
import * as client from "@cce-addons/client";
import * as node from "@cce-addons/client/node";
import * as signer from "@cce-addons/client/signer";
import { failsClearly } from "./fails-clearly.cjs";

await failsClearly(client, node, signer);
