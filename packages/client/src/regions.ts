/** Services that this package calls. */
export type RegionalService = "cce" | "iam";

/**
 * The endpoint of a service in a region: `https://{service}.{region}.myhuaweicloud.com`, or `.eu` for eu-west-101,
 * the one known region under another top-level domain (D-002; for IAM inferred from the host of CCE).
 *
 * @throws TypeError when `region` is not a region code.
 */
export function regionUrl(service: RegionalService, region: string | undefined): string {
  if (!region || !/^[a-z][a-z0-9-]+$/.test(region)) {
    throw new TypeError(`region: expected a code such as eu-west-0, got ${JSON.stringify(region)}`);
  }
  const domain = region === "eu-west-101" ? "eu" : "com";
  return `https://${service}.${region}.myhuaweicloud.${domain}`;
}
