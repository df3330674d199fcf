/** A JSON object whose members are not known beforehand. */
export type JsonObject = { [member: string]: unknown };

/** One version of a template, as the API sends it. */
export interface Versions {
  version: string;
  input: JsonObject;
  stable: boolean;
  translate: JsonObject;
  supportVersions?: unknown[] | null;
  creationTimestamp?: string;
  updateTimestamp: string;
}

/** An add-on template, as the API sends it. */
export interface AddonTemplate {
  kind: "Addon";
  apiVersion: "v3";
  metadata: { uid: string; name: string; creationTimestamp: string; updateTimestamp: string };
  spec: {
    type: string;
    require?: boolean;
    labels: string[];
    logoURL: string;
    readmeURL?: string;
    description: string;
    versions: Versions[];
  };
}

/** An add-on instance, as the API sends it. */
export interface AddonInstance {
  kind: "Addon";
  apiVersion: "v3";
  metadata: {
    uid: string;
    name: string;
    alias?: string;
    creationTimestamp: string;
    updateTimestamp: string;
  };
  spec: {
    clusterID: string;
    version: string;
    addonTemplateName: string;
    addonTemplateType: string;
    addonTemplateLogo: string;
    addonTemplateLabels: string[];
    description: string;
    values: JsonObject;
  };
  status: {
    status: string;
    Reason: string;
    message: string;
    targetVersions: string[] | null;
    currentVersion: Versions;
    isRollbackable: boolean;
    previousVersion?: string;
  };
}

/** Whether a value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
