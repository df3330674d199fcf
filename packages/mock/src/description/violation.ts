/** Something that is wrong with a request, or with another value that a schema describes. */
export interface Violation {
  /** Which error the request gets. */
  readonly reason: "invalid" | "mediaTypeNotSupported" | "unauthorized";
  /** What is wrong and where, for people. */
  readonly message: string;
  /** JSON pointer to the field, in a body. */
  readonly pointer?: string;
  /** The rule that is broken: a keyword of JSON Schema, or `syntax`, `depth`, `encoding`. */
  readonly rule?: string;
}
