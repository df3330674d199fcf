/** An object of JSON. */
export type Json = Record<string, unknown>;

/** Whether something is an object of JSON, and no array. */
export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
