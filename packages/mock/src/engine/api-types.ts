import type { JsonObject } from "../json.ts";

/** Clusters of one type that a version supports. */
interface SupportVersions {
  clusterType: string;
  /** Regular expressions. */
  clusterVersion: string[];
  category?: string[];
}

/** One version of a template, as the API returns it. */
export interface Versions {
  version: string;
  input: JsonObject;
  stable: boolean;
  translate: JsonObject;
  supportVersions?: SupportVersions[] | null;
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

/** One risk that a check task looks for, as the API returns it. */
export interface PrecheckRisk {
  riskName: string;
  level: string;
  status: string;
  message?: string;
}

/** A check task, as the API returns it. */
export interface PrecheckTask {
  metadata: {
    type: string;
    taskID: string;
    addonTemplateName: string;
    addonInstanceName: string;
    addonInstanceID: string;
    createTimeStamp: string;
    expireTimeStamp?: string;
  };
  spec: { addonTargetVersion?: string };
  status: { status: string; message?: string; riskList: PrecheckRisk[] };
}
