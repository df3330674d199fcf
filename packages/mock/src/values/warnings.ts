import { maxViolations } from "../defaults.ts";
import type { Catalogue } from "../engine/catalogue.ts";
import type { InstanceRequest } from "../engine/instance-request.ts";
import type { AddonRecord } from "../engine/record.ts";
import { type ClusterFacts, supports } from "../engine/supports.ts";
import { completeValues } from "../engine/values.ts";
import { isObject } from "../json.ts";
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
  const { input } = context.catalogue.describe(template, version).version;
  const complete = completeValues(values, input);
  const isUpgrade = change === "upgrade";
  const warnings = [
    ...versionWarnings(request, context),
    ...schemaWarnings(template, values),
    ...flavorWarnings(request, context),
    ...(isUpgrade ? resetSettings(context.installed, values, complete, context.catalogue) : []),
  ];
  const kind = isUpgrade ? "upgrade" : "install";
  const rejection = recordedRejection({ kind, template, version, sent: values, complete });
  if (rejection !== undefined) {
    const { pointer, status, text } = rejection;
    const response = text === "" ? String(status) : `${status} ${JSON.stringify(text)}`;
    const message = `the service was seen to reject it with ${response}, as --check-values does`;
    warnings.push({ pointer: `/spec/values${pointer}`, message });
  }
  return warnings.slice(0, maxViolations);
}

function versionWarnings(
  { template, version }: InstanceRequest,
  { catalogue, cluster }: WarningContext,
): RequestWarning[] {
  const known = catalogue.find(template, version);
  if (known === undefined || supports(known, cluster)) {
    return [];
  }
  const suitable = (catalogue.versionsFor(template, cluster) ?? []).map((each) => each.version);
  const message = `must suit the cluster, got ${version}; suitable: ${suitable.join(", ") || "none"}`;
  return [{ pointer: "/spec/version", message }];
}

/** Names that are not offered. A flavor of one's own is called `custom-resources`. */
function flavorWarnings(
  { template, version, values: { flavor } }: InstanceRequest,
  { catalogue }: WarningContext,
): RequestWarning[] {
  const parameters = catalogue.find(template, version)?.input.parameters;
  const name = isObject(flavor) ? flavor.name : undefined;
  if (name === undefined || !isObject(parameters) || String(name) === "custom-resources") {
    return [];
  }
  const offered = Object.entries(parameters).flatMap(([key, each]) =>
    /^flavor\d*$/.test(key) && isObject(each) ? [String(each.name)] : [],
  );
  const message = `must be a flavor of ${template} ${version}, got ${quote(name)}; known: ${offered.join(", ")}`;
  return offered.length === 0 || offered.includes(String(name))
    ? []
    : [{ pointer: "/spec/values/flavor/name", message }];
}

const quote = (value: unknown) => JSON.stringify(String(value).slice(0, 60));
