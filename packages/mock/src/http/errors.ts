import type { Violation } from "../description/violation.ts";
import type { RejectionReason } from "../engine/rejection.ts";
import { json, type MockResponse } from "./response.ts";

/**
 * Status, code and general text of each rejection. The inner code is the add-on manager's, which the deployed service adds.
 *
 * The codes of 405, 413, 415 and 503 are those of the description's examples: no source gives one with these statuses.
 */
const rejections = {
  invalid: [400, "CCE.03400001", "Invalid request.", "4000003"],
  annotationNotSupported: [400, "CCE.03400001", "Invalid request.", "400"],
  parameterInvalid: [400, "CCE.03400001", "Invalid request.", "4000002"],
  unauthorized: [401, "CCE.03401001", "Authentication failed.", "401"],
  forbidden: [403, "CCE.03403001", "Forbidden.", "403"],
  storeFull: [403, "CCE.03403001", "Forbidden.", "403"],
  notFound: [404, "CCE.03404001", "Resource not found.", "404"],
  templateNotFound: [404, "CCE.03404001", "Resource not found.", "4040204"],
  methodNotAllowed: [405, "CCE.03400001", "Method not allowed.", "405"],
  timeout: [408, "CCE.03400001", "Request timeout.", "408"],
  alreadyInstalled: [409, "CCE.03409001", "Add-on already installed.", "409"],
  tooLarge: [413, "CCE.03400001", "Request body too large.", "413"],
  mediaTypeNotSupported: [415, "CCE.01400006", "Content type not supported.", "415"],
  expectationFailed: [417, "CCE.03400001", "Expectation failed.", "417"],
  throttled: [429, "CCE.02429001", "Too many requests.", "429"],
  locked: [429, "CCE.01429002", "Resource locked.", "429"],
  headersTooLarge: [431, "CCE.03400001", "Request headers too large.", "431"],
  internal: [500, "CCE.03500001", "Internal error.", "500"],
  unavailable: [503, "CCE.03500001", "Service unavailable.", "503"],
} as const satisfies Record<RejectionReason, readonly [number, string, string, string]>;

interface ErrorParts {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly innerCode: string;
  readonly message: string;
  readonly requestId: string;
}

/** Name of an error shape. */
export type ErrorShape = "page" | "deployed" | "nested" | "documented" | "gateway";

/** Names of statuses in one word, of which `BadRequest` was seen. */
const reasons: Record<number, string> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  408: "RequestTimeout",
  409: "Conflict",
  413: "PayloadTooLarge",
  415: "UnsupportedMediaType",
  429: "TooManyRequests",
  500: "InternalServerError",
  503: "ServiceUnavailable",
};

/** The five shapes in which the service and its gateways were seen to return errors. */
const shapes: Record<ErrorShape, (parts: ErrorParts) => object> = {
  /** As the vendor's page prints it. */
  page: ({ code, message }) => ({ code, message }),
  /** As the deployed service returns it. */
  deployed: ({ status, code, title, innerCode, message }) => ({
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    code: status,
    errorCode: code,
    errorMessage: title,
    error: { message, code: innerCode },
    message,
    reason: reasons[status] ?? "Failure",
  }),
  /** As one deployment returned it in 2021. */
  nested: ({ innerCode, message }) => ({ error: { code: innerCode, message } }),
  /** As the vendor documents since 2022. */
  documented: ({ code, message }) => ({ errorCode: code, errorMessage: message }),
  /** As the API gateway returns it. */
  gateway: ({ code, message, requestId }) => ({
    error_code: code,
    error_msg: message,
    request_id: requestId,
  }),
};

/** Names of all error shapes. */
export const errorShapes: readonly ErrorShape[] = Object.keys(shapes) as ErrorShape[];

/** Makes the response to a rejected request. */
export type Reject = (
  reason: RejectionReason,
  message?: string,
  details?: {
    readonly retryAfter?: number | undefined;
    readonly headers?: Record<string, string>;
    readonly violations?: readonly Violation[];
  },
) => MockResponse;

/** Makes error responses in one shape, for one request. */
export function rejectIn(shape: ErrorShape, requestId: string): Reject {
  return (reason, message, { retryAfter, headers = {}, violations = [] } = {}) => {
    const [status, code, title, inner] = rejections[reason];
    const text = message ?? title;
    const body = shapes[shape]({
      status,
      code,
      title,
      innerCode: `SVCSTG.CCE-ADDONMGR.${inner}`,
      message: text,
      requestId,
    });
    // A 429 always says when to retry: the description declares the header.
    const seconds = status === 429 ? (retryAfter ?? 1) : retryAfter;
    const wait = seconds === undefined ? {} : { "Retry-After": String(seconds) };
    return { ...json(status, body, { ...headers, ...wait }), message: text, violations };
  };
}
