/**
 * Types of the CCE add-on API as it is deployed (unofficial), generated from `spec/openapi.yaml` and its overlay `deployed.yaml`: an
 * installation may leave the version out, and a creation returns 201.
 *
 * @example
 * ```ts
 * import type { InstanceRequest } from "@cce-addons/types/deployed";
 *
 * const request: InstanceRequest = {
 *   kind: "Addon",
 *   apiVersion: "v3",
 *   metadata: { annotations: { "addon.install/type": "install" } },
 *   spec: { addonTemplateName: "coredns", clusterID: "4f1c…", values: {} },
 * };
 * ```
 *
 * @module
 */

export type {
  AddonInstance,
  AddonInstanceList,
  AddonInstanceRollbackRequest,
  AddonInstanceStatus,
  AddonMetadata,
  AddonPrecheckItem,
  AddonPrecheckRequest,
  AddonPrecheckResult,
  AddonPrecheckRisk,
  AddonPrecheckRiskLevel,
  AddonPrecheckState,
  AddonPrecheckTask,
  AddonPrecheckTaskList,
  AddonPrecheckType,
  AddonStatus,
  AddonTemplate,
  AddonTemplateList,
  components,
  DocumentedError,
  ErrorCode,
  ErrorResponse,
  GatewayError,
  GatewayMessage,
  InstanceInstallRequest,
  InstanceInstallSpec,
  InstanceRequest,
  InstanceRequestSpec,
  InstanceSpec,
  InstanceUpgradeRequest,
  KnownAddonPrecheckRiskLevel,
  KnownAddonPrecheckState,
  KnownAddonStatus,
  KnownErrorCode,
  NestedError,
  operations,
  paths,
  ServiceError,
  StatusError,
  SupportVersions,
  TemplateSpec,
  UnknownAddonPrecheckRiskLevel,
  UnknownAddonPrecheckState,
  UnknownAddonStatus,
  UnknownErrorCode,
  Versions,
} from "../deployed.gen.ts";
export {
  knownAddonPrecheckRiskLevelValues,
  knownAddonPrecheckStateValues,
  knownAddonStatusValues,
  knownErrorCodeValues,
} from "../deployed.gen.ts";
