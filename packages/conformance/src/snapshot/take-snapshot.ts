import { type Auth, createAddonClient } from "@cce-addons/client";
import { defaultDescription } from "@cce-addons/mock/description";
import { readEndpoint } from "../endpoint-url.ts";
import { loadRules } from "../rules.ts";
import { anonymize } from "./anonymize.ts";
import { describedTemplates, type Omission } from "./described.ts";
import type { Replacement } from "./replacements.ts";
import { type Seed, toSeed } from "./to-seed.ts";

/** What to read. */
export interface SnapshotOptions {
  /** Address of the endpoint: https, or this machine. */
  readonly endpoint: string;
  /** Clusters whose add-ons are read. */
  readonly clusterIds: readonly string[];
  /** Who is calling, such as `fromEnv()` of `@cce-addons/client`. */
  readonly auth: Auth;
  /** File of another OpenAPI 3.1 description, JSON or YAML. */
  readonly description?: string | undefined;
  /** Limit of one request in milliseconds. Default 30 000. */
  readonly requestTimeoutMs?: number | undefined;
}

/** What an endpoint has, without what belongs to the account. */
export interface Snapshot {
  /** What `cce-addons-mock --seed` starts with. */
  readonly seed: Seed;
  /** What was replaced, and where. */
  readonly replacements: readonly Replacement[];
  /** What was left out, as the mock does not read it. */
  readonly omissions: readonly Omission[];
}

/**
 * Reads the templates of an endpoint and what is installed in clusters, as a seed for the mock. Ids, account names,
 * addresses and secrets are replaced. Sends only reads.
 *
 * @throws TypeError when the endpoint is not an address, or credentials would be sent unencrypted.
 * @throws AddonError when the endpoint rejects a request or does not respond.
 * @example
 * const { seed } = await takeSnapshot({ endpoint, clusterIds: [clusterId], auth: fromEnv() });
 */
export async function takeSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const { clusterIds, auth, requestTimeoutMs, description = defaultDescription } = options;
  const baseUrl = readEndpoint(options.endpoint).href;
  const rules = await loadRules(description);
  const client = createAddonClient({ baseUrl, auth, requestTimeoutMs });
  const ids = [...new Set(clusterIds)];
  const templates = await client.templates();
  const clusters = [];
  for (const id of ids) {
    clusters.push({ id, instances: await client.list({ clusterID: id }) });
  }
  const omissions: Omission[] = [];
  const all = toSeed(templates, clusters);
  const described = describedTemplates(rules, all.templates, (one) => omissions.push(one));
  const { seed, replacements } = anonymize({ ...all, templates: described }, ids);
  return { seed: seed as Seed, replacements, omissions };
}
