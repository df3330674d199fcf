// Signs the random requests of the tests with the official signer and records one short hash for
// each hundred, so that the tests can compare without installing it.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { randomRequest } from "../test/signer/random-requests.ts";
import { officialAuthorization } from "./official-signer.ts";

const hundreds = Array.from({ length: 120 }, (_, hundred) => {
  const hash = createHash("sha256");
  for (let index = hundred * 100; index < hundred * 100 + 100; index++) {
    hash.update(`${officialAuthorization(randomRequest(index))}\n`);
  }
  return hash.digest("hex").slice(0, 16);
});
const signer = "@huaweicloud/huaweicloud-sdk-core 3.1.211";
writeFileSync(
  new URL("../../test/signer/official-signatures.json", import.meta.url),
  `${JSON.stringify({ signer, hundreds }, null, 2)}\n`,
);
