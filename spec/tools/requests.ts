// The requests of the Postman collection and of the .http file. Their bodies are those of the workflow.
import {
  type Bundle,
  type Operation,
  operationsOf,
  type Parameter,
  type RequestBody,
  readBundle,
  readYaml,
} from "./files.ts";
import { Incomplete } from "./incomplete.ts";
import { resolve } from "./pointer.ts";

/** One request for each operation, in an order in which each succeeds after the one before. */
const order = [
  "listAddonTemplates",
  "createAddonInstance",
  "listAddonInstances",
  "showAddonInstance",
  "batchCreateAddonPrecheck",
  "listAddonPrecheckTasks",
  "updateAddonInstance",
  "rollbackAddonInstance",
  "deleteAddonInstance",
  "listAutopilotAddonTemplates",
  "createAutopilotAddonInstance",
  "listAutopilotAddonInstances",
  "showAutopilotAddonInstance",
  "updateAutopilotAddonInstance",
  "rollbackAutopilotAddonInstance",
  "deleteAutopilotAddonInstance",
];

/** Values of the examples that users have others for, by the name of the variable that takes their place. */
export const variables = {
  clusterID: "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
  id: "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04",
  projectID: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  autopilotClusterID: "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04",
  autopilotID: "d3e9f5b4-6b7e-11f0-9c3e-0255ac100b04",
};

/** The variable that takes the id of the instance that a request creates. */
export const createdIds: Record<string, keyof typeof variables> = {
  createAddonInstance: "id",
  createAutopilotAddonInstance: "autopilotID",
};

interface Workflow {
  workflows: {
    steps: { stepId: string; operationId: string; requestBody?: { payload: unknown } }[];
  }[];
}

/**
 * Reads the bundle with variables in place of those values, and with the workflow's bodies as the only examples of requests.
 *
 * @throws {Incomplete} when an operation with a body has no step in the workflow.
 */
export function readRequestBundle(): Bundle {
  const bundle = withVariables(readBundle("openapi.json"));
  const { workflows } = withVariables(readYaml("workflows/lifecycle.arazzo.yaml") as Workflow);
  const steps = workflows.flatMap((workflow) => workflow.steps);
  for (const { operationId, requestBody } of operationsOf(bundle)) {
    if (requestBody === undefined) {
      continue;
    }
    const step = steps.find((each) => each.operationId === operationId);
    if (step?.requestBody === undefined) {
      throw new Incomplete(
        `spec/workflows/lifecycle.arazzo.yaml: no step has operationId ${operationId} and a requestBody; add one, whose body the requests send`,
      );
    }
    jsonOf(bundle, requestBody).examples = { [step.stepId]: { value: step.requestBody.payload } };
  }
  return bundle;
}

/** One request: an operation with its references resolved and the body that it sends. */
export interface Request extends Omit<Operation, "parameters" | "requestBody"> {
  path: string;
  method: string;
  parameters: Parameter[];
  body: unknown;
}

/**
 * Lists the operations of a bundle in the order of the requests, each with its method in capitals, its path, parameters and body.
 *
 * @throws {Incomplete} when an operation other than a GET has no place in the order, or the order names one that does not exist.
 */
export function requestsOf(bundle: Bundle): Request[] {
  const all = operationsOf(bundle);
  return orderOf(all).map((operationId) => {
    const found = all.find((each) => each.operationId === operationId);
    if (found === undefined) {
      throw new Incomplete(
        `spec/tools/requests.ts: \`order\` has ${operationId}, which is not an operation of spec/openapi.yaml`,
      );
    }
    const { requestBody, ...operation } = found;
    const examples = requestBody && jsonOf(bundle, requestBody).examples;
    return {
      ...operation,
      method: operation.method.toUpperCase(),
      parameters: operation.parameters.map((parameter) => resolve(bundle, parameter)),
      body: Object.values(examples ?? {})[0]?.value,
    };
  });
}

/** What only reads needs no place in the order: it comes before the deletion of what it may read. */
function orderOf(all: (Operation & { path: string; method: string })[]): string[] {
  const others = all.filter(({ operationId }) => !order.includes(operationId));
  const forgotten = others.find(({ method }) => method !== "get");
  if (forgotten !== undefined) {
    throw new Incomplete(
      `spec/tools/requests.ts: \`order\` lacks ${forgotten.operationId}; add it after the operations that have to come first`,
    );
  }
  const reads = (isAutopilot: boolean) =>
    others
      .filter(({ path }) => path.startsWith("/autopilot/") === isAutopilot)
      .map(({ operationId }) => operationId);
  return order.flatMap((operationId) => {
    const isDeletion = operationId.startsWith("delete");
    return isDeletion ? [...reads(operationId.includes("Autopilot")), operationId] : [operationId];
  });
}

/** A value with variables in place of the values that they stand for, however deep. */
function withVariables<T>(value: T): T {
  const text = Object.entries(variables).reduce(
    (json, [name, known]) =>
      // the workflow has inputs of these names
      json.replaceAll(known, `{{${name}}}`).replaceAll(`$inputs.${name}`, `{{${name}}}`),
    // and names the instance by the step that creates it
    JSON.stringify(value).replaceAll("$steps.install.outputs.id", "{{id}}"),
  );
  return JSON.parse(text) as T;
}

function jsonOf(bundle: Bundle, body: RequestBody | { $ref: string }) {
  const json = resolve(bundle, body).content["application/json"];
  if (json === undefined) {
    throw new Error("a request body has no media type application/json");
  }
  return json;
}
