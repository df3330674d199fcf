import { readErrorBody } from "./error-body.ts";
import {
  AddonApiError,
  AddonAuthenticationError,
  AddonBadRequestError,
  AddonConflictError,
  AddonNotFoundError,
  AddonPermissionError,
  AddonRateLimitError,
  AddonServerError,
} from "./errors.ts";
import type { Answer } from "./send.ts";

/** The error for an answer that is not a success. */
export function toApiError(answer: Answer): AddonApiError {
  const details = readErrorBody(answer.text);
  const ErrorClass =
    classes[answer.status] ?? (answer.status > 499 ? AddonServerError : AddonApiError);
  return new ErrorClass(answer, answer.status, details, answer.retryAfterMs);
}

const classes: Record<number, typeof AddonApiError> = {
  400: AddonBadRequestError,
  401: AddonAuthenticationError,
  403: AddonPermissionError,
  404: AddonNotFoundError,
  409: AddonConflictError,
  429: AddonRateLimitError,
};
