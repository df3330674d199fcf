import { shownEmptyFields, type Versions } from "@cce-addons/types";
import { isJson, type Json } from "./json.ts";

/** A flavor, as templates and values have it. */
export interface AnyFlavor extends Json {
  name?: string | number;
  resources?: { name?: string }[];
}

/** What a template version offers to make values of, copied. */
export interface Offer {
  basic: Json | undefined;
  custom: Json | undefined;
  /** The flavors, in the order of their number. */
  flavors: AnyFlavor[];
}

/** Reads `input` of a template version. */
export function readInput(version: Pick<Versions, "input"> | undefined): Offer {
  const input = structuredClone(version?.input ?? {}) as { basic?: Json; parameters?: Json };
  const { custom, ...others } = (input.parameters ?? {}) as { custom?: Json };
  const flavors = Object.entries(others)
    .filter(([key]) => /^flavor\d+$/.test(key))
    .sort(([a], [b]) => Number(a.slice(6)) - Number(b.slice(6)))
    .map(([, flavor]) => flavor as AnyFlavor);
  return { basic: input.basic, custom: custom && withoutShownEmpty(custom), flavors };
}

/** Custom settings without the empty strings that a request may not have in their place: they set nothing. */
export const withoutShownEmpty = (custom: Json): Json =>
  Object.fromEntries(
    Object.entries(custom).filter(
      ([key, value]) =>
        value !== "" || !(shownEmptyFields as readonly string[]).includes(`custom.${key}`),
    ),
  );

/** The flavor that the template marks as its default, or its first. */
export const defaultFlavor = ({ flavors }: Offer): AnyFlavor | undefined =>
  flavors.find(({ is_default }) => is_default === true) ?? flavors[0];

/** The flavor of a name; `2500` and `"2500"` are the same name. */
export const flavorOf = ({ flavors }: Offer, name: unknown): AnyFlavor | undefined =>
  flavors.find((flavor) => `${flavor.name}` === `${name}`);

/** Lays a change over an object, field by field; arrays and plain values are replaced. */
export function overlay(base: Json, change: Json): Json {
  const result = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const old = result[key];
    if (value !== undefined) {
      result[key] = isJson(old) && isJson(value) ? overlay(old, value) : structuredClone(value);
    }
  }
  return result;
}
