import { createRequire } from "node:module";
import { signRequest } from "@cce-addons/client/signer";
import { example } from "./example.mjs";
import { interleave } from "./rounds.mjs";

const require = createRequire(import.meta.url);

/** What one signature of a creation costs. */
export async function signatures() {
  const { AKSKSigner } = require("@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner");
  const url = "https://cce.eu-west-0.myhuaweicloud.com/api/v3/addons";
  const key = { ak: "AKEXAMPLE", sk: "SKEXAMPLE" };
  const credential = { getAk: () => key.ak, getSk: () => key.sk };
  const body = JSON.stringify(example);
  const costs = await interleave(
    {
      async official(count) {
        for (let index = 0; index < count; index++) {
          const headers = { "content-type": "application/json" };
          AKSKSigner.sign(
            { endpoint: url, method: "POST", headers, queryParams: {}, data: example },
            credential,
          );
        }
      },
      async ours(count) {
        const headers = { "Content-Type": "application/json" };
        for (let index = 0; index < count; index++) {
          await signRequest({ method: "POST", url, headers, body }, key);
        }
      },
      // The official signer turns the body into text itself; so must ours to do the same work.
      async oursWithText(count) {
        const headers = { "Content-Type": "application/json" };
        for (let index = 0; index < count; index++) {
          await signRequest({ method: "POST", url, headers, body: JSON.stringify(example) }, key);
        }
      },
    },
    { rounds: 11, operations: 1500 },
  );
  const row = (name, cost) => [name, cost.toFixed(1), (cost / costs.official).toFixed(2)];
  return {
    title: `One signature, POST of ${Buffer.byteLength(body)} bytes`,
    columns: ["signer", "CPU µs", "÷ official"],
    rows: [
      row("official AKSKSigner", costs.official),
      row("`@cce-addons/client/signer`", costs.ours),
      row("the same, with `JSON.stringify` of the body", costs.oursWithText),
    ],
  };
}
