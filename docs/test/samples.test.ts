import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { examplesOf, jsonBodyOf } from "../site/description/examples.ts";
import { loadDescription } from "../site/description/load.ts";
import { operations } from "../site/description/operations.ts";
import {
  autopilotClusterID,
  autopilotInstanceId,
  clusterID,
  instanceId,
} from "../site/samples/address.ts";
import { samplesOf } from "../site/samples/samples.ts";

type Body =
  | { spec?: { addonTemplateName?: string; addonList?: { addonTemplateName: string }[] } }
  | undefined;

/** Id of the instance that the example of a precheck names. */
const checkedId = "c2d8e4a3-6b7e-11f0-9c3e-0255ac100b04";

interface List {
  items: { metadata: { uid: string }; spec: { addonTemplateName: string } }[];
}

const run = promisify(execFile);
const description = loadDescription("en");
const samples = operations(description).map((operation) => {
  const [example] = examplesOf(description, jsonBodyOf(description, operation));
  const body = example?.value as Body;
  const autopilot = operation.path.startsWith("/autopilot/");
  return { id: operation.operationId, autopilot, body, ...samplesOf(operation, body) };
});
type Sample = Pick<(typeof samples)[number], "id" | "autopilot" | "body">;
const ids = [instanceId, autopilotInstanceId, checkedId];

/** What a sample prints: JSON, or the word with which a deletion may be confirmed. */
const isExpected = (id: string, printed: string) =>
  id.startsWith("delete") && printed.trim() === "success"
    ? true
    : typeof JSON.parse(printed).kind === "string";

let mock: MockServer;
let folder: string;

beforeAll(async () => {
  mock = await startMock({ port: 0, transitionMs: 0 });
  // below node_modules, where a program finds the client by its name
  const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
  folder = mkdtempSync(join(modules, ".samples-"));
});
beforeEach(() => mock.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await mock.close();
});

/** A sample as a reader would run it: on the mock of this test, and with the id of an instance that is there. */
async function adapt(sample: string, about: Sample): Promise<string> {
  const here = sample.replaceAll("http://127.0.0.1:4010", mock.url);
  const used = ids.find((known) => here.includes(known));
  return used === undefined ? here : here.replaceAll(used, await instanceFor(about));
}

async function instanceFor({ id, autopilot, body }: Sample): Promise<string> {
  const [base, cluster] = autopilot
    ? ["/autopilot/v3/addons", autopilotClusterID]
    : ["/api/v3/addons", clusterID];
  const call = async (method: string, path: string, sent?: object) => {
    const response = await fetch(`${mock.url}${base}${path}`, {
      method,
      headers: { "X-Auth-Token": "any", "Content-Type": "application/json" },
      ...(sent && { body: JSON.stringify(sent) }),
    });
    return (await response.json()) as List;
  };
  if (autopilot) {
    // the mock starts with an Autopilot cluster in which nothing is installed
    await call("POST", "", bodyOf("createAutopilotAddonInstance"));
  }
  const [check] = body?.spec?.addonList ?? [];
  const wanted = body?.spec?.addonTemplateName ?? check?.addonTemplateName ?? "coredns";
  const { items } = await call("GET", `?cluster_id=${cluster}`);
  const uid = items.find(({ spec }) => spec.addonTemplateName === wanted)?.metadata.uid ?? "none";
  if (id.startsWith("rollback")) {
    await call("PUT", `/${uid}`, bodyOf(id.replace("rollback", "update")));
  }
  return uid;
}

const bodyOf = (id: string) => samples.find((one) => one.id === id)?.body;

test.each(samples)("the curl sample of $id runs", async (sample) => {
  const { stdout } = await run("sh", ["-c", await adapt(`${sample.curl} --fail -s`, sample)]);
  expect(isExpected(sample.id, stdout), stdout).toBe(true);
});

test.each(samples)("the Python sample of $id runs", async (sample) => {
  const { stdout } = await run("python3", ["-c", await adapt(sample.python, sample)]);
  expect(isExpected(sample.id, stdout), stdout).toBe(true);
});

test("the TypeScript samples compile under strict rules, and run", async () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const fileOf = (id: string) => join(folder, `${id}.mts`);
  const files = samples.map(({ id }) => fileOf(id));
  for (const { id, typescript } of samples) {
    writeFileSync(fileOf(id), typescript);
  }
  const rules = ["--strict", "--target", "es2022", "--module", "nodenext"];
  // its messages are on standard output
  const said = await run("node", [tsc, ...rules, "--exactOptionalPropertyTypes", ...files]).catch(
    ({ stdout }: { stdout: string }) => ({ stdout }),
  );
  expect(said.stdout).toBe("");
  for (const sample of samples) {
    mock.reset();
    const program = fileOf(sample.id).replace(".mts", ".mjs");
    writeFileSync(program, await adapt(sample.typescript, sample));
    const { stdout } = await run("node", [program]);
    // the client returns undefined when a deletion is confirmed with the word
    const expected = sample.id.startsWith("delete") ? /^(\{|undefined)/ : /^(\{|\[)/;
    expect(stdout, sample.id).toMatch(expected);
  }
}, 180_000); // sixteen programs, one after the other, since each needs a fresh mock

const hasGo = (() => {
  try {
    execFileSync("go", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasGo).each(samples)("the Go sample of $id runs", async (sample) => {
  const place = join(folder, sample.id);
  mkdirSync(place);
  writeFileSync(join(place, "main.go"), await adapt(sample.go, sample));
  const { stdout } = await run("go", ["run", "main.go"], {
    cwd: place,
    env: { ...process.env, GO111MODULE: "off", GOFLAGS: "", GOPROXY: "off" },
  });
  expect(stdout).toMatch(/^20[01] \w+ (\{|success)/);
});
