import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ErrorResponse } from "@cce-addons/types";
import ts from "typescript";
import { expect, test } from "vitest";
import type { AddonClient } from "../src/index.ts";

interface MyValues {
  basic: { image_version: string };
}

// The compiler is the test: each line under @ts-expect-error must not compile, and `npm run check`
// fails when one does. The function is never called.
export async function cases(client: AddonClient, error: ErrorResponse): Promise<void> {
  const metadata = { annotations: { "addon.install/type": "install" } } as const;
  const spec = { clusterID: "c", addonTemplateName: "t", version: "1", values: {} };
  const start = { kind: "Addon", apiVersion: "v3" } as const;

  // 1. A valid body is accepted.
  await client.create({ ...start, metadata, spec });
  // 2. Plain values inside `values` are accepted.
  await client.install({ ...spec, values: { a: 1, b: "x", c: true, d: null, e: [1, { f: 2 }] } });
  // 3. A plain object literal is accepted.
  await client.create({
    kind: "Addon",
    apiVersion: "v3",
    metadata: { annotations: { "addon.install/type": "install" } },
    spec: { clusterID: "c", addonTemplateName: "t", version: "1", values: {} },
  });
  // @ts-expect-error 4. a missing clusterID
  await client.install({ addonTemplateName: "t", version: "1", values: {} });
  // @ts-expect-error 5. another kind
  await client.create({ kind: "addon", apiVersion: "v3", metadata, spec });
  // @ts-expect-error 6. a misspelled field
  await client.install({ ...spec, clusterId: "c" });
  // @ts-expect-error 7. an annotation that is not a string
  await client.create({ ...start, spec, metadata: { annotations: { a: 1 } } });
  // @ts-expect-error 8. an unknown field of metadata
  await client.create({ ...start, spec, metadata: { ...metadata, unknown: "x" } });
  // @ts-expect-error 9. missing metadata
  await client.create({ ...start, spec });
  // @ts-expect-error 10. a version that is a number
  await client.install({ ...spec, version: 1 });
  // @ts-expect-error 11. no body
  await client.create();
  // @ts-expect-error 12. a list without its cluster
  await client.list({});

  const values: MyValues = { basic: { image_version: "1" } };
  await client.install({ ...spec, values }); // typed by an interface
  // @ts-expect-error values that are an array
  await client.install({ ...spec, values: [] });

  const { status } = await client.get("i");
  // @ts-expect-error 13. a misspelled state
  if (status.status === "runing") {
    return;
  }
  // 14. Reason is readable, under its real name.
  status.Reason.trim();
  // @ts-expect-error 15. an unknown field of a response
  status.reasons;
  if ("error_code" in error) {
    // 16. The gateway's error shape is readable.
    error.error_code.trim();
  }
  // @ts-expect-error 17. an unknown field of an error
  error.errorcode;

  // @ts-expect-error a region and a base URL exclude each other
  const both: Parameters<typeof import("../src/index.ts").createAddonClient>[0] = {
    region: "r",
    baseUrl: "u",
    token: "t",
  };
  both.headers;
}

test("judges all 17 type cases of the comparison with other clients", () => {
  const source = readFileSync(fileURLToPath(import.meta.url), "utf8");
  const numbered = [...source.matchAll(/^ +\/\/ (?:@ts-expect-error )?(\d+)\. /gm)].map(
    ([, number]) => Number(number),
  );
  expect(numbered).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
});

test("the compiler names the types of instances instead of spelling them out", () => {
  const name = fileURLToPath(new URL("mistakes.ts", import.meta.url));
  const text = `import type { AddonClient } from "../src/index.ts";
    export async function mistakes(client: AddonClient) {
      const a: string = await client.get("i");
      const b: number = await client.list({ clusterID: "c" });
      await client.get({ name: "i" });
      await client.upgrade(1, { version: "1", values: {} });
    }`;
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true },
    ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: ["node"] },
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, file, ...rest);
  const program = ts.createProgram([name], options, host);
  const messages = ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  expect(messages).toEqual([
    "Type 'AddonInstance' is not assignable to type 'string'.",
    "Type 'AddonInstance[]' is not assignable to type 'number'.",
    expect.stringMatching(/does not exist in type 'Addon(Id|Instance) \| Addon(Id|Instance)'/),
    "Argument of type 'number' is not assignable to parameter of type 'AddonRef'.",
  ]);
});
