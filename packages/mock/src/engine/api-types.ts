import type { JsonObject } from "../json.ts";

/** One version of a template, as the API returns it. */
export interface Versions {
  version: string;
  input: JsonObject;
  stable: boolean;
  translate: JsonObject;
  supportVersions?: unknown[] | null;
  creationTimestamp?: string;
  updateTimestamp: string;
}

/** An add-on template, as the API returns it. */
export interface AddonTemplate {
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
    type: string;
    require?: boolean;
    labels: string[];
    logoURL: string;
    readmeURL?: string;
    description: string;
    versions: Versions[];
  };
}

/** An add-on instance, as the API returns it. */
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
