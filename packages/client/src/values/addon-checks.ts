/** The described fields of an object by name: what is below a field, its known values as a list, or `true`. Of an array, those of its items. */
export interface Fields {
  readonly [name: string]: Fields | readonly unknown[] | true;
}

/** What is known of one add-on. */
export interface AddonChecks {
  /** A validator that was compiled ahead of time; `errors` are those of its last call. */
  readonly validate: {
    (values: unknown): boolean;
    errors?: readonly { instancePath: string; message?: string; params: object }[] | null;
  };
  /** The names of the fields. */
  readonly fields: Fields;
}
