import { expect, test } from "vitest";
import { readYaml } from "../tools/files.ts";
import { validator } from "./validator.ts";

const { problems, problemsOf } = validator;

const example = (path: string) => (readYaml(`examples/${path}`) as { value: object }).value;

test("a request may carry fields that the description does not know", () => {
  const body = { ...example("requests/install.yaml"), dryRun: true };
  expect(problems({ operation: "createAddonInstance", kind: "request" }, body)).toEqual([]);
});

test("a response may carry fields that the description does not know", () => {
  const body = { ...example("instances/running.yaml"), tenant: { id: 1 } };
  expect(problems({ operation: "showAddonInstance", kind: "response", status: 200 }, body)).toEqual(
    [],
  );
});

test("a state that the description does not know is valid, a number is not", () => {
  const status = "#/components/schemas/AddonStatus";
  expect(problemsOf(status, "hibernated")).toEqual([]);
  expect(problemsOf(status, 3)).toEqual([" must be string"]);
});

test.each([
  { code: "CCE.03400001", message: "m" },
  { kind: "Status", status: "Failure", code: 400, errorCode: "c", errorMessage: "m" },
  { error: { code: "c", message: "m" } },
  { errorCode: "c", errorMessage: "m" },
  { error_code: "c", error_msg: "m" },
])("an error of the shape %j is valid on any status", (body) => {
  for (const status of [400, 500, 502]) {
    expect(problems({ operation: "listAddonTemplates", kind: "response", status }, body)).toEqual(
      [],
    );
  }
});

test("an error of no known shape is not valid", () => {
  const place = { operation: "listAddonTemplates", kind: "response", status: 500 } as const;
  expect(problems(place, { detail: "m" })).not.toEqual([]);
  expect(problems(place, { code: 500, message: "m" })).not.toEqual([]);
});
