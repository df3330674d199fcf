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

// One list of names, so `export *` here alone: what differs comes from the other description, and hides the name that it has there.
export type {
  components,
  ErrorResponse,
  InstanceInstallRequest,
  InstanceInstallSpec,
  InstanceRequest,
  InstanceRequestSpec,
  operations,
  paths,
} from "../deployed.gen.ts";
export * from "../index.ts";
