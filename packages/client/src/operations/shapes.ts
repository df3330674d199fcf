import type { AddonInstance } from "@cce-addons/types";

/** Whether decoded JSON can be an add-on instance. */
export function isInstance(data: unknown): data is AddonInstance {
  const { spec, status } = (data ?? {}) as Partial<AddonInstance>;
  return spec instanceof Object && status instanceof Object;
}

/** Whether decoded JSON can be a list. */
export function isList(data: unknown): boolean {
  return Array.isArray((data as { items?: unknown } | null)?.items);
}
