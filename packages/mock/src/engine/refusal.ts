/** Why the mock refuses. The HTTP layer gives each reason a status and a code. */
export type RefusalReason =
  | "invalid"
  | "markerNotSupported"
  | "parameterInvalid"
  | "contentTypeNotSupported"
  | "unauthorized"
  | "forbidden"
  | "notFound"
  | "templateNotFound"
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

/** Thrown when a request cannot be carried out. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** Why. */
  readonly reason: RefusalReason;
  /** When to try again, in seconds, where that makes sense. */
  readonly retryAfter: number | undefined;

  constructor(reason: RefusalReason, message: string, retryAfter?: number) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}
