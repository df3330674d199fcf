import { expect, test } from "vitest";
import { comparePage } from "../checks/page/compare-page.ts";
import {
  type Correction,
  type Documents,
  readDocuments,
  type Schema,
} from "../checks/page/documents.ts";

/** What the comparison reports after one change to its documents. */
function after(change: (documents: Documents) => void): string[] {
  const documents = readDocuments();
  change(documents);
  return comparePage(documents);
}

const schema = ({ description }: Documents, name: string) => {
  const { components } = description as {
    components: { schemas: Record<string, Schema & { "x-correction"?: string | string[] }> };
  };
  const found = components.schemas[name];
  if (!found?.properties) {
    throw new Error(`no object schema ${name}`);
  }
  return { ...found, properties: found.properties, node: found };
};

const entry = ({ ledger }: Documents, id: string): Correction => {
  const found = ledger.find((candidate) => candidate.id === id);
  if (!found) {
    throw new Error(`no entry ${id}`);
  }
  return found;
};

test("a field of the page that the description lacks is a failure", () => {
  const failures = after((documents) => {
    delete schema(documents, "InstanceRequestSpec").properties.clusterID;
  });
  expect(failures).toEqual([expect.stringMatching(/^table 3, clusterID, missing: .*no entry/)]);
});

test("a row that the page has in addition is a failure", () => {
  const failures = after(({ transcript }) => {
    transcript.tables[2]?.rows.push({ field: "force", type: "Boolean", mandatory: false });
  });
  expect(failures).toEqual([expect.stringMatching(/^table 3, force, missing: .*no entry/)]);
});

test("a header of the page that is no parameter and has no entry is a failure", () => {
  const failures = after(({ transcript }) => {
    transcript.tables[0]?.rows.push({ field: "X-Language", type: "String", mandatory: false });
  });
  expect(failures).toEqual([expect.stringMatching(/^table 1, X-Language, missing: .*no entry/)]);
});

test("another name without an entry is a failure, on both sides", () => {
  const failures = after((documents) => {
    delete entry(documents, "C-004").page;
  });
  expect(failures).toEqual([
    expect.stringMatching(/^table 5, reason, missing: .*no entry/),
    expect.stringMatching(/^table 5, Reason, added: .*no entry/),
  ]);
});

test("another type without an entry is a failure", () => {
  const failures = after((documents) => {
    schema(documents, "Versions").properties.stable = { type: "string" };
  });
  expect(failures).toEqual([
    expect.stringMatching(/^table 6, stable, type: .*is boolean, .*is string; no entry/),
  ]);
});

test("a type that may be null without an entry is a failure", () => {
  const failures = after((documents) => {
    schema(documents, "InstanceSpec").properties.values = { type: ["object", "null"] };
  });
  expect(failures).toEqual([expect.stringMatching(/is object, .*is object or null; no entry/)]);
});

test("a link to another schema than the linked table's is a failure", () => {
  const failures = after((documents) => {
    const { properties } = schema(documents, "AddonInstance");
    properties.spec = { $ref: "#/components/schemas/TemplateSpec" };
  });
  expect(failures).toEqual([expect.stringMatching(/is InstanceSpec, .*is TemplateSpec; no entry/)]);
});

test("another mandatory flag without an entry is a failure, in both directions", () => {
  const failures = after((documents) => {
    schema(documents, "InstanceRequestSpec").node.required = ["version", "clusterID", "values"];
    schema(documents, "AddonInstance").node.required?.push("metadata");
  });
  expect(failures).toEqual([
    expect.stringMatching(
      /^table 3, addonTemplateName, mandatory: .*is true, .*is false; no entry/,
    ),
    expect.stringMatching(/^table 4, metadata, mandatory: .*is false, .*is true; no entry/),
  ]);
});

test("another fixed value is a failure", () => {
  const failures = after((documents) => {
    schema(documents, "InstanceRequest").properties.kind = { type: "string", const: "addon" };
  });
  expect(failures).toEqual([
    expect.stringMatching(/kind, fixed: .*is Addon, .*is addon; no entry/),
  ]);
});

test("a field that the page lacks and no entry explains is a failure", () => {
  const failures = after((documents) => {
    schema(documents, "SupportVersions").properties.region = { type: "string" };
  });
  expect(failures).toEqual([expect.stringMatching(/^table 7, region, added: .*no entry/)]);
});

test("an entry that explains no difference any more is a failure", () => {
  const failures = after((documents) => {
    schema(documents, "AddonMetadata").properties.updateTimestamp = {
      ...{ type: "string", "x-correction": "C-010" },
    };
  });
  expect(failures).toEqual([
    "entry C-010 explains table 9, updateTimestamp, type, which is no difference any more",
  ]);
});

test("an x-correction that no entry names is a failure", () => {
  const failures = after((documents) => {
    schema(documents, "AddonTemplate").node["x-correction"] = "C-099";
  });
  expect(failures).toEqual([
    "x-correction C-099 at #/components/schemas/AddonTemplate: no entry names it",
  ]);
});

test("an entry whose node has no x-correction is a failure", () => {
  const failures = after((documents) => {
    delete schema(documents, "TemplateSpec").node["x-correction"];
  });
  expect(failures).toEqual([
    "entry D-022 at #/components/schemas/TemplateSpec: the node has no such x-correction",
  ]);
});

test("a status of the page that is not a response of the operation is a failure", () => {
  const failures = after(({ transcript }) => {
    transcript.errorCodes.push({ status: 418, code: 418 });
  });
  expect(failures).toEqual(["status 418 of the page is not a response of post /api/v3/addons"]);
});
