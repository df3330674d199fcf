import type { Addon, ValuesCorrection, ValuesField } from "./load-addons.ts";

/** What people get wrong in the values of an add-on. */
export interface Mistakes {
  /** Fields that have to be filled. */
  empty: ValuesField[];
  /** Names and types that the tables of the API reference have wrong: the field as printed, and the entry that corrects it. */
  misprinted: { field: string; entry: ValuesCorrection }[];
}

/** What people get wrong, as the schema and the ledger tell it. */
export function oftenWrong({ name, fields, corrections }: Addon): Mistakes {
  const has = (path: string) => fields.some((field) => field.path === path);
  return {
    empty: fields.filter(({ node }) => node["x-must-fill"] !== undefined),
    misprinted: corrections.flatMap((entry) =>
      (entry.rows ?? [])
        .filter(({ differs }) => /^(name|type)$/.test(differs))
        .filter(({ addon }) => addon === "*" || addon === name)
        // a row for all add-ons is about those whose schema has the field
        .filter(({ field, differs }) => differs === "name" || has(field))
        .map(({ field }) => ({ field, entry })),
    ),
  };
}
