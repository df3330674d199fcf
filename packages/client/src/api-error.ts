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
import type { ServiceResponse } from "./send.ts";

/** The error for a response that is not a success. */
export function toApiError(response: ServiceResponse): AddonApiError {
  const details = readErrorBody(response.text);
  const ErrorClass =
    classes[response.status] ?? (response.status > 499 ? AddonServerError : AddonApiError);
  return new ErrorClass(response, response.status, details, response.retryAfterMs);
}

const classes: Record<number, typeof AddonApiError> = {
  400: AddonBadRequestError,
  401: AddonAuthenticationError,
  403: AddonPermissionError,
  404: AddonNotFoundError,
  409: AddonConflictError,
  429: AddonRateLimitError,
};
