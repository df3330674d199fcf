import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse, stringify } from "yaml";
import { getLanguageService, type WorkspaceContextService } from "yaml-language-server";

const folder = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
const [modeline = ""] = /# yaml-language-server: \$schema=\S+/.exec(read("README.md")) ?? [];

/** Every example of a request that installs or upgrades. */
const requests = readdirSync(new URL("examples/requests", folder))
  .map((name) => [name, parse(read(`examples/requests/${name}`)).value] as const)
  .filter(([, { kind }]) => kind === "Addon");
const install = requests.find(([name]) => name === "install.yaml")?.[1];

const asked = new Set<string>();
const editor = getLanguageService({
  schemaRequestService: async (address) => {
    asked.add(address);
    return read(`dist/${address.split("/").at(-1)}`);
  },
  workspaceContext: {
    resolveRelativePath: (path, resource) => new URL(path, resource).href,
  } satisfies WorkspaceContextService,
} as Parameters<typeof getLanguageService>[0]);
editor.configure({ validate: true, completion: true, hover: true });

describe.each([
  ["instance-request.schema.json", "the version of an installation is mandatory"],
  ["instance-request.deployed.schema.json", "the version of an installation is optional"],
])("with %s", (file, rule) => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
    JSON.parse(read(`dist/${file}`)),
  );
  /** A file with the line of the README on top, as an editor opens it. */
  const open = (text: string) => {
    const address = `file:///project/request-${Math.random()}.yaml`;
    const line = modeline.replace("instance-request.schema.json", file);
    return TextDocument.create(address, "yaml", 1, `${line}\n${text}`);
  };
  const marks = async (request: unknown) =>
    (await editor.doValidation(open(stringify(request)), false)).map(({ message }) => message);

  test.each(requests)(
    "%s is valid, for a strict validator and in an editor",
    async (_, request) => {
      validate(request);
      expect(validate.errors).toBeNull();
      expect(await marks(request)).toEqual([]);
    },
  );

  test.each([
    ["the kind in lower case", { kind: "addon" }, 'Value must be "Addon".'],
    ["no version of the API", { apiVersion: undefined }, 'Missing property "apiVersion".'],
    ["no annotation", { metadata: { annotations: {} } }, 'Missing property "addon.install/type".'],
    [
      "a version that YAML reads as a number",
      { spec: { ...install.spec, version: 1.3 } },
      'Incorrect type. Expected "string".',
    ],
    [
      "a misspelt cluster",
      { spec: { ...install.spec, clusterID: undefined, clusterId: "c" } },
      'Missing property "clusterID".',
    ],
  ])("%s is rejected by both", async (_, change, message) => {
    const request = JSON.parse(JSON.stringify({ ...install, ...change }));
    expect(validate(request)).toBe(false);
    expect(await marks(request)).toContain(message);
  });

  test(rule, async () => {
    const { version: _, ...spec } = install.spec;
    const mandatory = rule.endsWith("mandatory");
    const request = { ...install, spec };
    expect(validate(request)).toBe(!mandatory);
    expect(await marks(request)).toEqual(mandatory ? ['Missing property "version".'] : []);
  });

  test("an editor completes the fields and shows their descriptions", async () => {
    const { items } = await editor.doComplete(open("spec:\n  "), { line: 2, character: 2 }, false);
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["version", "clusterID", "values", "addonTemplateName"]),
    );
    const hover = await editor.doHover(open(stringify(install)), { line: 8, character: 5 });
    expect(JSON.stringify(hover?.contents)).toContain("Id of the cluster.");
  });

  test("the editor has read the schema from where the README points", () => {
    expect(asked).toContain(`file:///project/node_modules/@cce-addons/spec/dist/${file}`);
  });
});
