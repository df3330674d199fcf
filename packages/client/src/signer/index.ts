/**
 * The SDK-HMAC-SHA256 signature of Huawei Cloud, for any HTTP client. Unofficial.
 *
 * @module
 */

export type { Hash } from "./hash.ts";
export { type AccessKey, type SignableRequest, type SignOptions, signRequest } from "./sign.ts";
