import { maxViolations } from "../defaults.ts";
import type { Versions } from "../engine/api-types.ts";
import type { Catalogue } from "../engine/catalogue.ts";
import type { InstanceRequest } from "../engine/instance-request.ts";
import type { AddonRecord } from "../engine/record.ts";
import { type ClusterFacts, supports } from "../engine/supports.ts";
import { completeValues } from "../engine/values.ts";
import { flavorWarning } from "./flavor-warning.ts";
import { recordedRejection } from "./rejections.ts";
import { resetSettings } from "./reset-settings.ts";
import { schemaWarnings } from "./schema-warnings.ts";
import type { RequestWarning } from "./warning.ts";

/** What a request is compared with. */
export interface WarningContext {
  readonly catalogue: Catalogue;
  readonly cluster: ClusterFacts;
  /** What is installed of the template, or has the id that an update names. */
  readonly installed: AddonRecord | undefined;
}

/** What looks wrong in a request to install or to upgrade. The service may accept it, and the add-on be broken. */
export function warningsOf(request: InstanceRequest, context: WarningContext): RequestWarning[] {
  const { template, version, values, change } = request;
  const { catalogue, installed } = context;
  const known = catalogue.find(template, version);
  const found = schemaWarnings(template, values);
  if (known !== undefined) {
    found.push(...versionWarnings(request, known, context), ...flavorWarning(request, known));
  }
  if (change === "upgrade" && installed !== undefined) {
    found.push(...resetSettings(installed, request, catalogue));
  }
  const rejection = recordedRejection({
    kind: change === "upgrade" ? "upgrade" : "install",
    template,
    version,
    sent: values,
    // read by few rules
    get complete() {
      return completeValues(values, catalogue.describe(template, version).version.input);
    },
  });
  if (rejection !== undefined) {
    const { pointer, status, text } = rejection;
    const response = text === "" ? String(status) : `${status} ${JSON.stringify(text)}`;
    const message = `the service was seen to reject it with ${response}, as --check-values does`;
    found.push({ pointer: `/spec/values${pointer}`, message });
  }
  return found.length > maxViolations ? found.slice(0, maxViolations) : found;
}

function versionWarnings(
  { template, version }: InstanceRequest,
  known: Versions,
  { catalogue, cluster }: WarningContext,
): RequestWarning[] {
  if (supports(known, cluster)) {
    return none;
  }
  const suitable = (catalogue.versionsFor(template, cluster) ?? []).map((each) => each.version);
  const message = `must suit the cluster, got ${version}; suitable: ${suitable.join(", ") || "none"}`;
  return [{ pointer: "/spec/version", message }];
}

const none: RequestWarning[] = [];
