import { loadWorkflow } from "./description/load.ts";

/** Files for machines that are published as they are. */
export const copied = [
  "openapi.json",
  "openapi.yaml",
  "openapi.deployed.json",
  "openapi.deployed.yaml",
  "openapi.zh-CN.json",
  "openapi.zh-CN.yaml",
  "openapi.deployed.zh-CN.json",
  "openapi.deployed.zh-CN.yaml",
  "openapi-3.0.json",
  "openapi-3.0.yaml",
  "openapi-3.0.deployed.json",
  "openapi-3.0.deployed.yaml",
  "instance-request.schema.json",
  "instance-request.deployed.schema.json",
  "cce-addons.postman_collection.json",
  "cce-addons.http",
  "corrections.yaml",
  "errors.json",
  "evidence.json",
] as const;

/** The workflow. Its reference to the description is changed to where that is published. */
export const workflow = "workflows/lifecycle.arazzo.yaml";

/** The workflow with the description where it is published, one folder above. */
export function publishedWorkflow(): string {
  return loadWorkflow().replace("../dist/openapi.json", "../openapi.json");
}
