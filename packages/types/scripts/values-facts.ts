import type { Schema as ValuesSchema } from "../../../spec/tools/values/schema.ts";

/** Where the service insists on a field, or on one of several. */
export function mustFill(
  schema: ValuesSchema,
  path: string[] = [],
  addon: string | undefined = schema["x-addon"],
): object[] {
  const rule = schema["x-must-fill"];
  const own = rule
    ? [
        {
          addon,
          path,
          ...(rule.since !== undefined && { since: rule.since }),
          ...(rule["any-of"] && { anyOf: rule["any-of"] }),
        },
      ]
    : [];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    mustFill(child, [...path, name], addon),
  );
  return [...own, ...below];
}

/** The paths of the fields that old templates have as an empty string. */
export function shownEmpty(schema: ValuesSchema, path: string[]): string[] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    shownEmpty(child, [...path, name]),
  );
  return schema["x-shown-empty"] ? [path.join("."), ...below] : below;
}
