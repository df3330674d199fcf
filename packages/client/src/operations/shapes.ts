import type { AddonInstance } from "@cce-addons/types";

/** Whether decoded JSON can be an add-on instance. */
export function isInstance(data: unknown): data is AddonInstance {
  const { spec, status } = (data ?? {}) as Partial<AddonInstance>;
  return isObject(spec) && isObject(status);
}

/** Whether decoded JSON can be a list. */
export function isList(data: unknown): boolean {
  return Array.isArray((data as { items?: unknown } | null)?.items);
}

/** The items of a list. */
export function itemsOf<T>({ items }: { items: T[] }): T[] {
  return items;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
