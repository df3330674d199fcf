/** Something in a request that looks wrong, and that the mock accepts all the same. */
export interface RequestWarning {
  /** JSON pointer into the request body. */
  readonly pointer: string;
  /** What was found, and what is expected. */
  readonly message: string;
}
