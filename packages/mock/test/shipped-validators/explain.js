// JavaScript, as it runs what the build made in a process of its own, without a loader that could make code from strings.
import { readFileSync } from "node:fs";
import { keptStateSchema, ruleSchema } from "../../dist/description/control-schemas.js";
import { controlDescription, shippedDescription } from "../../dist/description/shipped.js";
import { validateRequest } from "../../dist/description/validate.js";

const { bodies, parts, seeds, rules, states } = JSON.parse(readFileSync(0, "utf8"));
try {
  new Function("");
  throw new Error("code can be made from strings here");
} catch (error) {
  if (!(error instanceof EvalError)) {
    throw error;
  }
}
const api = shippedDescription();
const control = controlDescription();
const query = new URLSearchParams();
const explained = {
  requests: api.operations.map((operation) => [
    ...bodies.map((json) => validateRequest(operation, { path: "/api/v3/addons/x", query, json })),
    ...parts.map((part) => operation.parameters.map(({ check }) => check(part))),
  ]),
  seeds: seeds.map(api.check({}, "#seed")),
  rules: rules.map(control.check(ruleSchema(control), "#rule")),
  states: states.map(control.check(keptStateSchema(control), "#kept-state")),
};
process.stdout.write(JSON.stringify(explained));
