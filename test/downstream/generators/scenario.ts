// What every generated TypeScript client must do with the mock.
import { clusterID, type Operations, runOperations } from "./operations.ts";

/** What the scenario needs of a generated client. */
export interface GeneratedClient {
  /** Names of the templates that can be installed. */
  templates(): Promise<string[]>;
  /** Sends {@link installation}. */
  install(): Promise<Seen>;
  /** Reads the add-on again; `undefined` when the service returns 404. */
  show(id: string): Promise<Seen | undefined>;
  remove(id: string): Promise<void>;
  /** Sends {@link invalidUpgrade}. */
  rejected(id: string): Promise<Rejection>;
  /** Lists the templates without a token. */
  unauthorized(): Promise<Rejection>;
  operations: Operations;
}

/** What the scenario reads of an add-on instance. */
export interface Seen {
  metadata?: { uid: string } | undefined;
  status: { status: string };
}

/** An error response: its status, and its body as the client returns it. */
export interface Rejection {
  status: number | undefined;
  body: unknown;
}

export const token = "any-token";

/** A request to install an add-on. It must match the request type of every generator. */
export const installation = {
  kind: "Addon" as const,
  apiVersion: "v3" as const,
  metadata: { annotations: { "addon.install/type": "install" as const } },
  spec: {
    clusterID,
    addonTemplateName: "npd",
    version: "1.19.16",
    values: { basic: {}, custom: {} },
  },
};

/** A request to upgrade an add-on that fits the request type, and is rejected for its empty cluster ID. */
export const invalidUpgrade = {
  ...installation,
  metadata: { annotations: { "addon.upgrade/type": "upgrade" as const } },
  spec: { ...installation.spec, clusterID: "" },
};

/** Address of the mock, the only argument of a program. @throws {Error} when it is missing. */
export function mockUrl(): string {
  const url = process.argv[2];
  if (url === undefined) {
    throw new Error("usage: node program.js URL");
  }
  return url;
}

/** Runs the scenario. @throws {Error} at the first response that is not the expected one. */
export async function runScenario(client: GeneratedClient): Promise<void> {
  const templates = await client.templates();
  expect(templates.includes("coredns"), `templates: ${templates}`);

  const installed = await client.install();
  const id = installed.metadata?.uid ?? "";
  expect(id !== "", "the installed add-on has an id");
  expect(installed.status.status === "installing", `installed: ${installed.status.status}`);

  const running = () =>
    until(async () => (await client.show(id))?.status.status === "running", "running");
  await running();

  await runOperations(client.operations, id, running);

  expectRejection(await client.rejected(id), 400, "CCE.03400001");
  expectRejection(await client.unauthorized(), 401, "CCE.03401001");

  await client.remove(id);
  await until(async () => (await client.show(id)) === undefined, "gone");
}

/** Polls at most 100 times, 50 ms apart. */
async function until(done: () => Promise<boolean>, what: string): Promise<void> {
  for (let polls = 0; polls < 100; polls += 1) {
    if (await done()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the add-on is not ${what} after 100 polls`);
}

function expectRejection({ status, body }: Rejection, wanted: number, code: string): void {
  const seen = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  expect(
    status === wanted && seen === code,
    `${wanted} ${code}: ${status} ${JSON.stringify(body)}`,
  );
}

function expect(holds: boolean, what: string): asserts holds {
  if (!holds) {
    throw new Error(`not as expected: ${what}`);
  }
}
