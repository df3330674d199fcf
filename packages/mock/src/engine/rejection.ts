/** Why the mock rejects a request. The HTTP layer gives each reason a status and a code. */
export type RejectionReason =
  | "invalid"
  | "annotationNotSupported"
  | "parameterInvalid"
  | "unauthorized"
  | "forbidden"
  | "notFound"
  | "templateNotFound"
  | "clusterNotSupported"
  | "methodNotAllowed"
  | "timeout"
  | "alreadyInstalled"
  | "tooLarge"
  | "mediaTypeNotSupported"
  | "expectationFailed"
  | "headersTooLarge"
  | "locked"
  | "throttled"
  | "storeFull"
  | "internal"
  | "unavailable";

/** Thrown when a valid request cannot be carried out. */
export class Rejection extends Error {
  override readonly name = "Rejection";
  readonly reason: RejectionReason;
  /** Value of `Retry-After` in seconds, for what passes with time. */
  readonly retryAfter: number | undefined;

  constructor(reason: RejectionReason, message: string, retryAfter?: number) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}
