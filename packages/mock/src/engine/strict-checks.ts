import { errorCodes } from "../embedded.gen.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Catalogue } from "./catalogue.ts";
import { Rejection } from "./rejection.ts";
import type { ClusterFacts } from "./supports.ts";

/**
 * A template that the catalogue lacks, and a version that it lacks or that is not for the cluster, as a strict catalogue rejects them.
 *
 * @throws {@link Rejection} with the text that the service was seen to return, where there is one.
 */
export function checkKnown(
  catalogue: Catalogue,
  { template, version }: { readonly template: string; readonly version: string },
  cluster: ClusterFacts,
): void {
  const suitable = catalogue.versionsFor(template, cluster);
  if (suitable === undefined) {
    const name = JSON.stringify(shorten(template));
    throw new Rejection("templateNotFound", `Add-on template ${name} does not exist`);
  }
  if (suitable.length === 0) {
    throw new Rejection("clusterNotSupported", errorCodes["SVCSTG.CCE-ADDONMGR.4030302"].text);
  }
  if (!suitable.some((known) => known.version === version)) {
    const text = `addon template version(${shorten(version)}) is invalid`;
    throw new Rejection("parameterInvalid", text);
  }
}

/** Values without a field that the template needs, as a strict catalogue rejects them. @throws {@link Rejection} */
export function checkNeeds(catalogue: Catalogue, template: string, values: JsonObject): void {
  const missing = catalogue.needsOf(template).filter((path) => !given(values, path));
  if (missing.length > 0) {
    const pointers = missing.map((path) => `/spec/values${path}`).join(", ");
    throw new Rejection("parameterInvalid", `${template} needs a value at ${pointers}`);
  }
}

function given(values: JsonObject, pointer: string): boolean {
  let value: unknown = values;
  for (const field of pointer.split("/").slice(1)) {
    value = isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
  }
  return value !== undefined && value !== null && value !== "";
}

/** A name as it was sent, shortened so that a message stays readable. */
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
