import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { at } from "../tools/pointer.ts";
import { recorded } from "./recorded-bodies.ts";
import { createValidator, readBundle, validator } from "./validator.ts";

const { problems } = validator;

const older = readBundle("openapi-3.0.json");
const inOlder = createValidator(older);

/** Every value of a key, anywhere in a document. */
function valuesOf(key: string, node: unknown): unknown[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([name, child]) => [
    ...(name === key ? [child] : []),
    ...valuesOf(key, child),
  ]);
}

test("the older form is OpenAPI 3.0, as JSON and as YAML", () => {
  expect(older.openapi).toMatch(/^3\.0\.\d$/);
  const yaml = readFileSync(new URL("../dist/openapi-3.0.yaml", import.meta.url), "utf8");
  expect(parse(yaml)).toEqual(older);
});

test("a constant becomes an enum of one value", () => {
  expect(valuesOf("const", at(older, "#/components/schemas"))).toEqual([]);
  const { kind } = at(older, "#/components/schemas/InstanceRequest/properties") as {
    kind: unknown;
  };
  expect(kind).toMatchObject({ type: "string", enum: ["Addon"] });
});

test("a type that may be null becomes nullable", () => {
  const types = valuesOf("type", at(older, "#/components/schemas"));
  expect(types.filter((type) => Array.isArray(type))).toEqual([]);
  const targets = at(older, "#/components/schemas/AddonInstanceStatus/properties/targetVersions");
  expect(targets).toMatchObject({ type: "array", nullable: true });
});

test("no operation, schema or example is lost", () => {
  const newer = readBundle("openapi.json");
  for (const part of ["paths", "components/schemas", "components/responses"]) {
    expect(Object.keys(at(older, `#/${part}`) as object)).toEqual(
      Object.keys(at(newer, `#/${part}`) as object),
    );
  }
  const examples = (bundle: unknown) =>
    valuesOf("examples", at(bundle, "#/paths"))
      .filter((named) => !Array.isArray(named))
      .map((named) => Object.keys(named as object));
  expect(examples(older)).toEqual(examples(newer));
});

/** Ways to damage a body. Each gives undefined where it does not apply. */
const damages: Record<string, (body: Record<string, unknown>) => object | undefined> = {
  "as it is": (body) => body,
  "kind changed": (body) => ("kind" in body ? { ...body, kind: "addon" } : undefined),
  "apiVersion left out": ({ apiVersion: _, ...rest }) => rest,
  "kind null": (body) => ({ ...body, kind: null }),
  "metadata empty": (body) => ({ ...body, metadata: {} }),
  "spec a string": (body) => ({ ...body, spec: "none" }),
  "targetVersions a number": ({ status, ...body }) =>
    typeof status === "object" ? { ...body, status: { ...status, targetVersions: 1 } } : undefined,
  "items null": (body) => ("items" in body ? { ...body, items: null } : undefined),
};

test.each(Object.entries(damages))(
  "both forms judge every recorded body alike: %s",
  (_, damage) => {
    const bodies = recorded.flatMap(({ body, ...place }) => {
      const damaged = damage(body as Record<string, unknown>);
      return damaged === undefined ? [] : [{ place, body: damaged }];
    });
    expect(bodies.length).toBeGreaterThan(2);
    const verdicts = (judge: typeof problems) =>
      bodies.map(({ place, body }) => (judge(place, body).length > 0 ? "rejected" : "accepted"));
    expect(verdicts(inOlder.problems)).toEqual(verdicts(problems));
  },
);

test("the damages are noticed", () => {
  const request = recorded.find(({ id }) => id === 1);
  for (const name of ["kind changed", "kind null", "apiVersion left out", "spec a string"]) {
    const damaged = damages[name]?.(request?.body as Record<string, unknown>);
    expect(request && problems(request, damaged), name).not.toEqual([]);
    expect(request && inOlder.problems(request, damaged), name).not.toEqual([]);
  }
});
