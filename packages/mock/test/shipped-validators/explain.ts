// Prints what the shipped validators say of the input, in a process in which code cannot be made from strings.
import { readFileSync } from "node:fs";
import { keptStateSchema, ruleSchema } from "../../src/description/control-schemas.ts";
import { controlDescription, shippedDescription } from "../../src/description/shipped.ts";
import { validateRequest } from "../../src/description/validate.ts";

const { bodies, parts, seeds, rules, states }: Record<string, unknown[]> = JSON.parse(
  readFileSync(0, "utf8"),
);
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
    ...(bodies ?? []).map((json) =>
      validateRequest(operation, { path: "/api/v3/addons/x", query, json, unreadable: undefined }),
    ),
    ...(parts ?? []).map((part) => operation.parameters.map(({ check }) => check(part))),
  ]),
  seeds: (seeds ?? []).map(api.check({}, "#seed")),
  rules: (rules ?? []).map(control.check(ruleSchema(control), "#rule")),
  states: (states ?? []).map(control.check(keptStateSchema(control), "#kept-state")),
};
process.stdout.write(JSON.stringify(explained));
