/**
 * Checks a live CCE add-on endpoint, or a program's traffic, against the OpenAPI description. Unofficial.
 *
 * @example
 * import { fromEnv } from "@cce-addons/client";
 * import { checkEndpoint, createReport } from "@cce-addons/conformance";
 *
 * const endpoint = "https://cce.cn-north-4.myhuaweicloud.com";
 * const { mismatches } = await checkEndpoint({ endpoint, clusterId, auth: fromEnv() });
 *
 * @module
 */

export { type CheckOptions, type CheckResult, checkEndpoint } from "./endpoint/check-endpoint.ts";
export type { Mismatch } from "./mismatch.ts";
export { type ConformanceProxy, type ProxyOptions, startProxy } from "./proxy/start-proxy.ts";
export { createReport, type Report } from "./report.ts";
export { type Snapshot, type SnapshotOptions, takeSnapshot } from "./snapshot/take-snapshot.ts";
