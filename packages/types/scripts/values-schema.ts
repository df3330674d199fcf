/** A bundled schema of the spec package's `dist/values`, as far as types come from it. */
export interface ValuesSchema {
  $ref?: string;
  $defs?: Record<string, ValuesSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  required?: string[];
  deprecated?: boolean;
  default?: unknown;
  properties?: Record<string, ValuesSchema>;
  additionalProperties?: ValuesSchema;
  items?: ValuesSchema;
  "x-addon"?: string;
  "x-since"?: string | string[];
  "x-until"?: string;
  "x-secret"?: boolean;
  "x-must-fill"?: { since?: string; "any-of"?: string[][] };
  "x-extensible-enum"?: unknown[];
  "x-shown-empty"?: boolean;
}
