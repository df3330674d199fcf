import { isObject, valueAt } from "../json.ts";
import type { Step } from "./plan.ts";

/** Checks what no schema can tell: that a response is about what was asked for. Returns what is wrong, for people. */
export function checkMeaning(step: Step, body: unknown): string[] {
  const items = valueAt(body, ["items"]);
  const list = Array.isArray(items) ? items : [];
  const cluster = step.query?.cluster_id;
  const template = step.query?.addon_template_name;
  const has = (value: string, ...path: string[]) => {
    return (item: unknown) => isObject(item) && valueAt(item, path) === value;
  };
  if (step.id !== undefined && !has(step.id, "metadata", "uid")(body)) {
    return ["shows an instance with another id"];
  }
  if (cluster !== undefined && !list.every(has(cluster, "spec", "clusterID"))) {
    return ["lists instances of another cluster"];
  }
  if (template !== undefined && !list.every(has(template, "metadata", "name"))) {
    return ["lists templates with another name"];
  }
  return [];
}
