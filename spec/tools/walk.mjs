// walk.mjs: the requests of the collection and of the .http file. What they send is what the workflow sends.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One request for each operation, in an order in which each succeeds after the one before. */
const order = [
  "listAddonTemplates",
  "createAddonInstance",
  "listAddonInstances",
  "showAddonInstance",
  "updateAddonInstance",
  "rollbackAddonInstance",
  "deleteAddonInstance",
];

/** Values of the examples that a user has others for, by the name of the variable that takes their place. */
export const variables = {
  clusterID: "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
  id: "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04",
};

/** The bundle with variables in place of those values, and with the bodies of the workflow as the only examples of requests. */
export function readBundle() {
  const bundle = withVariables(read("../dist/openapi.json"));
  const { workflows } = withVariables(read("../workflows/lifecycle.arazzo.yaml"));
  for (const { operationId, requestBody } of operations(bundle)) {
    if (requestBody !== undefined) {
      const step = workflows[0].steps.find((each) => each.operationId === operationId);
      jsonOf(bundle, requestBody).examples = { [step.stepId]: { value: step.requestBody.payload } };
    }
  }
  return bundle;
}

/**
 * @returns the operations of a bundle in the order of the walk, each with its method, path, parameters and body.
 * @throws {Error} when an operation has no place in the order.
 */
export function readWalk(bundle) {
  const all = operations(bundle);
  const forgotten = all.find(({ operationId }) => !order.includes(operationId));
  if (forgotten !== undefined) {
    throw new Error(`${forgotten.operationId} has no place in tools/walk.mjs`);
  }
  return order.map((operationId) => {
    const { requestBody, ...operation } = all.find((each) => each.operationId === operationId);
    return {
      ...operation,
      parameters: operation.parameters.map((parameter) => resolve(bundle, parameter)),
      body: requestBody && Object.values(jsonOf(bundle, requestBody).examples)[0].value,
    };
  });
}

/** A value with variables in place of the values that they stand for, however deep. */
function withVariables(value) {
  const text = Object.entries(variables).reduce(
    (json, [name, known]) =>
      // the workflow has inputs of these names
      json.replaceAll(known, `{{${name}}}`).replaceAll(`$inputs.${name}`, `{{${name}}}`),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}

const read = (path) => parse(readFileSync(new URL(path, import.meta.url), "utf8"));

function operations({ paths }) {
  return Object.entries(paths).flatMap(([path, { parameters = [], ...methods }]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      parameters: [...parameters, ...(operation.parameters ?? [])],
    })),
  );
}

const jsonOf = (bundle, body) => resolve(bundle, body).content["application/json"];

function resolve(bundle, node) {
  const keys = node.$ref?.slice(2).split("/");
  return keys === undefined ? node : keys.reduce((at, key) => at[key], bundle);
}
