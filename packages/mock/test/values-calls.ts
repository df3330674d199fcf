import { onTestFinished } from "vitest";
import { type MockServer, type StartOptions, startMock } from "../src/index.ts";
import { cluster, install, type Request, upgrade } from "./calls.ts";

/** Starts a mock for one test, in which changes take no time. */
export async function start(options: StartOptions = {}): Promise<MockServer> {
  const mock = await startMock({ port: 0, transitionMs: 0, ...options });
  onTestFinished(() => mock.close());
  return mock;
}

/** A request to install with values. */
export function withValues(
  template: string,
  version: string,
  values: object,
  id: string = cluster,
): Request {
  const request = install(template, version, id);
  return { ...request, spec: { ...request.spec, values } };
}

/** A request to upgrade with values. */
export function upgradeWith(
  template: string,
  version: string,
  values: object,
  id: string = cluster,
): Request {
  return { ...withValues(template, version, values, id), metadata: upgrade().metadata };
}

/** A cluster in which nothing is installed. */
export const emptyCluster = "a-cluster";
