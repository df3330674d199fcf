import { type MockServer, type StartOptions, startMock } from "@cce-addons/mock";
import { onTestFinished } from "vitest";
import {
  type AddonClient,
  type AddonClientOptions,
  type Clock,
  createAddonClient,
  type InstallArguments,
} from "../src/index.ts";

/** A cluster that the mock starts with. It has coredns 1.29.4, everest and npd, and no metrics-server. */
export const clusterID = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** An add-on that is not installed there. */
export const metricsServer: InstallArguments & {
  version: string;
  values: { basic: object; custom: object };
} = {
  clusterID,
  addonTemplateName: "metrics-server",
  version: "1.3.60",
  values: { basic: { image_version: "1.3.60" }, custom: { replicas: 2, tolerations: ["a"] } },
};

/** A mock with a frozen clock, and a client whose waits move that clock. */
export async function withMock(
  options: StartOptions = {},
  more: Partial<AddonClientOptions> = {},
): Promise<{ mock: MockServer; client: AddonClient; clock: Clock; waits: number[] }> {
  const mock = await startMock({ frozenClock: true, transitionMs: 12_000, ...options });
  onTestFinished(() => mock.close());
  const waits: number[] = [];
  const clock: Clock = {
    now: () => mock.clock.now(),
    async sleep(ms) {
      waits.push(ms);
      mock.clock.advance(ms);
    },
  };
  const client = createAddonClient({
    baseUrl: mock.url,
    token: "any-token",
    clock,
    random: () => 0.5, // no jitter
    ...more,
  } as AddonClientOptions);
  return { mock, client, clock, waits };
}
