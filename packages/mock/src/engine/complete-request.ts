import type { JsonObject } from "../json.ts";
import { checkRecorded } from "../values/rejections.ts";
import type { InstanceRequest } from "./instance-request.ts";
import type { LoadedSeed } from "./loaded-seed.ts";
import type { ChangeKind } from "./record.ts";
import { Rejection } from "./rejection.ts";
import { checkKnown, checkNeeds } from "./strict-checks.ts";
import { completeValues } from "./values.ts";

/** Which requests are rejected for what they ask for. */
export interface RequestChecks {
  /** Whether unknown templates and versions are rejected, and versions that are not for the cluster. */
  readonly strictCatalogue: boolean;
  /** Whether values are rejected as the service was seen to reject them. */
  readonly checkValues: boolean;
}

/** The request with the version that the service would choose where it names none. @throws {@link Rejection} when none suits. */
export function withVersion(
  request: InstanceRequest,
  { catalogue, facts }: LoadedSeed,
  { strictCatalogue }: RequestChecks,
): InstanceRequest {
  const { template } = request;
  if (request.version !== "") {
    return request;
  }
  const [newest] = catalogue.versionsFor(template, facts(request)) ?? [];
  if (newest === undefined && !strictCatalogue) {
    throw new Rejection("parameterInvalid", `${template} has no version that suits the cluster`);
  }
  return { ...request, version: newest?.version ?? "" };
}

/** The values that an instance gets from a request. @throws {@link Rejection} for what the checks reject. */
export function valuesFor(
  kind: ChangeKind,
  request: InstanceRequest,
  { catalogue, facts }: LoadedSeed,
  { strictCatalogue, checkValues }: RequestChecks,
): JsonObject {
  const { template, version, values } = request;
  if (strictCatalogue) {
    checkKnown(catalogue, request, facts(request));
  }
  const complete = completeValues(values, catalogue.describe(template, version).version.input);
  if (checkValues) {
    checkRecorded({ kind, template, version, sent: values, complete });
  }
  if (strictCatalogue) {
    checkNeeds(catalogue, template, complete);
  }
  return complete;
}
