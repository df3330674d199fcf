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
import type { ServiceResponse } from "./send-options.ts";

/** The error for a response that is not a success. */
export function toApiError(response: ServiceResponse): AddonApiError {
  const { status, retryAfterMs, headers } = response;
  const { code, text, body } = readErrorBody(response.text);
  const ErrorClass = classes[status] ?? (status > 499 ? AddonServerError : AddonApiError);
  const later = retryAfterMs ? `; retry after ${retryAfterMs / 1000} s` : "";
  const own = { status, code, retryAfterMs };
  const hidden = { body, headers };
  return new ErrorClass(response, text + later, own, undefined, hidden);
}

const classes: Record<number, typeof AddonApiError> = {
  400: AddonBadRequestError,
  401: AddonAuthenticationError,
  403: AddonPermissionError,
  404: AddonNotFoundError,
  409: AddonConflictError,
  429: AddonRateLimitError,
};
