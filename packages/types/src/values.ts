import type { KnownValues } from "./values.gen.ts";

/** The name of a template whose values are described. */
export type KnownAddon = keyof KnownValues;

/** The values of an add-on by the name of its template; a free object where they are not described. */
export type ValuesOf<N extends string> = N extends KnownAddon
  ? KnownValues[N]
  : { [name: string]: unknown };

/**
 * The `input` of a template version, of which values are made: `basic`, and under `parameters` the custom settings and the flavors
 * `flavor1`, `flavor2` and so on. A custom setting may be an empty string, which is a hole to fill.
 */
export interface TemplateInputOf<N extends string> {
  basic?: FieldOf<ValuesOf<N>, "basic"> | undefined;
  parameters?:
    | ({
        custom?:
          | { [K in keyof FieldOf<ValuesOf<N>, "custom">]: FieldOf<ValuesOf<N>, "custom">[K] | "" }
          | undefined;
      } & { [flavor in `flavor${number}`]?: FieldOf<ValuesOf<N>, "flavor"> })
    | undefined;
}

type FieldOf<V, K extends string> = K extends keyof V ? NonNullable<V[K]> : Record<string, unknown>;
