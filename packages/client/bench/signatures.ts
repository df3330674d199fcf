import { createRequire } from "node:module";
import { signRequest } from "@cce-addons/client/signer";
import { example } from "./example.ts";
import { interleave, type Table } from "./rounds.ts";

const require = createRequire(import.meta.url);

/** What one signature of a creation costs. */
export async function signatures(): Promise<Table> {
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
      // The official signer serializes the body itself; here ours does the same work.
      async oursWithText(count) {
        const headers = { "Content-Type": "application/json" };
        for (let index = 0; index < count; index++) {
          await signRequest({ method: "POST", url, headers, body: JSON.stringify(example) }, key);
        }
      },
    },
    { rounds: 11, operations: 1500 },
  );
  const costOf = (name: string) => costs.get(name) ?? Number.NaN;
  const row = (title: string, name: string) => [
    title,
    costOf(name).toFixed(1),
    (costOf(name) / costOf("official")).toFixed(2),
  ];
  return {
    title: `One signature, POST of ${Buffer.byteLength(body)} bytes`,
    columns: ["signer", "CPU µs", "÷ official"],
    rows: [
      row("official AKSKSigner", "official"),
      row("`@cce-addons/client/signer`", "ours"),
      row("the same, with `JSON.stringify` of the body", "oursWithText"),
    ],
  };
}
