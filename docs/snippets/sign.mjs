import { signRequest } from "@cce-addons/client/signer";

const headers = await signRequest(
  {
    method: "POST",
    url: "https://cce.cn-north-4.myhuaweicloud.com/api/v3/addons",
    headers: { "Content-Type": "application/json" },
    body: '{"kind":"Addon"}',
  },
  { ak: "AKEXAMPLE", sk: "SKEXAMPLE", projectId: "p1" },
  { date: new Date("2024-01-02T03:04:05Z") },
);
console.log(headers.Authorization);
