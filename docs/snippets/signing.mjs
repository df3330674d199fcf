import { createHash, createHmac } from "node:crypto";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

// Example keys, made up.
const [accessKey, secretKey] = ["AKEXAMPLE", "SKEXAMPLE"];
const date = "20240102T030405Z";
const body = '{"kind":"Addon"}';

const canonicalRequest = [
  "POST",
  "/api/v3/addons/", // always ends in a slash here, though not in the request itself
  "", // the query, sorted by name
  "content-type:application/json",
  "host:cce.cn-north-4.myhuaweicloud.com",
  "x-project-id:p1",
  `x-sdk-date:${date}`,
  "", // ends the headers
  "content-type;host;x-project-id;x-sdk-date",
  sha256(body),
].join("\n");

const stringToSign = ["SDK-HMAC-SHA256", date, sha256(canonicalRequest)].join("\n");
const signature = createHmac("sha256", secretKey).update(stringToSign).digest("hex");

console.log(
  `SDK-HMAC-SHA256 Access=${accessKey}, ` +
    `SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=${signature}`,
);
