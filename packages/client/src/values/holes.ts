import { mustFillFields } from "@cce-addons/types";
import { isJson, type Json } from "./json.ts";
import { compareVersions } from "./version-order.ts";

interface Rule {
  readonly addon: string;
  readonly path: readonly string[];
  readonly since?: string;
  readonly anyOf?: readonly (readonly string[])[];
}

/** Lists the paths below `basic` and `custom` whose value is an empty string, as `custom.cluster_id`. */
export function emptyFields(values: Json, path = ""): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const own = path === "" ? key : `${path}.${key}`;
    return value === "" ? [own] : isJson(value) ? emptyFields(value, own) : [];
  });
}

/**
 * Lists what the service would reject as not filled. Without a name the rules hold whose field is there, so that an empty `tenant_id` of
 * a template is found although a version does not name its template.
 */
export function rejectedHoles(
  name: string | undefined,
  version: string | undefined,
  values: Json,
): string[] {
  return (mustFillFields as readonly Rule[])
    .filter(({ addon, path }) =>
      name === undefined ? path.length > 1 && at(values, path) !== undefined : addon === name,
    )
    .filter(({ since }) => !since || !version || compareVersions(version, since) >= 0)
    .filter(({ path, anyOf }) =>
      (anyOf ?? [[]]).every((below) => isEmpty(at(values, [...path, ...below]))),
    )
    .map(({ path, anyOf }) =>
      (anyOf ?? [[]]).map((below) => [...path, ...below].join(".")).join(" or "),
    );
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

const at = (values: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (isJson(node) ? node[key] : undefined), values);
