import { expect, test } from "vitest";
import { ruleSchema } from "../src/description/control-schemas.ts";
import { controlDescription, shippedDescription } from "../src/description/shipped.ts";
import { scenarioNames, scenarios } from "../src/engine/scenarios.ts";

test("the control API describes the scenarios and operations that there are", () => {
  const { properties } = ruleSchema(controlDescription()) as {
    properties: Record<"scenario" | "operation", { enum: string[] }>;
  };
  expect(properties.scenario.enum).toEqual(scenarioNames);
  expect(new Set(Object.keys(scenarios))).toEqual(new Set(scenarioNames));
  const ids = shippedDescription().operations.map(({ id }) => id);
  expect(new Set(properties.operation.enum)).toEqual(new Set(ids));
});
