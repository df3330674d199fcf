import type { AddonTemplate } from "@cce-addons/types";

/** A version of a template. */
export type TemplateVersion = NonNullable<AddonTemplate["spec"]["versions"]>[number];

/** The versions of a template, oldest first, by their numbers. */
export function versionsOf(template: AddonTemplate | undefined): TemplateVersion[] {
  return [...(template?.spec.versions ?? [])].sort((a, b) =>
    a.version.localeCompare(b.version, "en", { numeric: true }),
  );
}

/** The values that a template version suggests: its basic and custom parameters and the first flavor. */
export function valuesOf({ input }: TemplateVersion): object {
  const { basic, parameters } = input as { basic?: object; parameters?: Record<string, object> };
  const { custom, ...flavors } = parameters ?? {};
  const [flavor] = Object.values(flavors);
  return { basic: basic ?? {}, ...(custom && { custom }), ...(flavor && { flavor }) };
}
