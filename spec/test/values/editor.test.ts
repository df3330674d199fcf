import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { stringify } from "yaml";
import { getLanguageService, type WorkspaceContextService } from "yaml-language-server";
import { exampleOf, names, readSchema } from "./validators.ts";

/** The lines that name a schema of values, in the README of the package and in the guides. */
const shown = ["README.md", "../docs/guide/en/values.md", "../docs/guide/zh/values.md"].map(
  (path) =>
    /# yaml-language-server: \$schema=\S+\/values\/\S+/.exec(
      readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"),
    )?.[0],
);
const [modeline = ""] = shown;

const editor = getLanguageService({
  schemaRequestService: async (address) => {
    const name = /@cce-addons\/spec\/dist\/values\/([\w-]+)\.json$/.exec(address)?.[1] ?? "";
    return JSON.stringify(readSchema(name));
  },
  workspaceContext: {
    resolveRelativePath: (path, resource) => new URL(path, resource).href,
  } satisfies WorkspaceContextService,
} as Parameters<typeof getLanguageService>[0]);
editor.configure({ validate: true, completion: true, hover: true });

/** A file of values with the line on top that names the schema. */
const open = (name: string, text: string) =>
  TextDocument.create(
    `file:///project/${name}-${Math.random()}.yaml`,
    "yaml",
    1,
    `${modeline.replace("coredns", name)}\n${text}`,
  );
const marks = async (name: string, values: unknown) =>
  (await editor.doValidation(open(name, stringify(values)), false)).map(({ message }) => message);

test("README and guides show the same line", () => {
  expect(new Set(shown)).toEqual(new Set([modeline]));
  expect(modeline).toContain("/values/coredns.json");
});

test.each(names)("an editor has nothing to say about the example of %s", async (name) => {
  expect(await marks(name, exampleOf(name).values)).toEqual([]);
});

test.each([
  ["coredns", { flavor: { replicas: "2" } }, 'Incorrect type. Expected "integer".'],
  ["coredns", { custom: { stub_domains: "{}" } }, 'Incorrect type. Expected "Stub domains".'],
  ["metrics-server", { flavor: { resources: [{}] } }, 'Missing property "name".'],
])("an editor marks wrong values of %s", async (name, values, message) => {
  expect(await marks(name, values)).toEqual([message]);
});

test("an editor completes fields and known values, and says what they are", async () => {
  const labels = async (text: string, line: number, character: number) => {
    const { items } = await editor.doComplete(open("coredns", text), { line, character }, false);
    return items.map(({ label }) => label);
  };
  expect(await labels("custom:\n  ", 2, 2)).toEqual(
    expect.arrayContaining(["stub_domains", "servers", "multiAZEnabled", "tolerations"]),
  );
  expect(await labels("custom:\n  parameterSyncStrategy: ", 2, 25)).toEqual(
    expect.arrayContaining(["ensureConsistent", "force", "inherit"]),
  );
  const file = open("coredns", "custom:\n  stub_domains: {}\n");
  const hover = await editor.doHover(file, { line: 2, character: 5 });
  expect(JSON.stringify(hover?.contents)).toContain("Maps a DNS suffix to a list of name servers");
});
