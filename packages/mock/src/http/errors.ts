import type { Violation } from "../description/violation.ts";
import { errorCodes } from "../embedded.gen.ts";
import type { RejectionReason } from "../engine/rejection.ts";
import { json, type MockResponse } from "./response.ts";

type Code = keyof typeof errorCodes;

interface RejectionRow {
  /** Code of the catalogue, which has status and text. */
  readonly code: Code;
  /** Code of the add-on manager, which the deployed service adds. */
  readonly inner?: Code;
  /** Status and text where no source gives the code with them: those of the description's examples, or of HTTP. */
  readonly inferred?: readonly [status: number, text: string];
}

/** What each rejection is on the wire, by the catalogue of error codes. */
const rejections: Readonly<Record<RejectionReason, RejectionRow>> = {
  invalid: { code: "CCE.03400001", inner: "SVCSTG.CCE-ADDONMGR.4000003" },
  annotationNotSupported: { code: "CCE.03400001", inner: "SVCSTG.CCE-ADDONMGR.400" },
  parameterInvalid: { code: "CCE.03400001", inner: "SVCSTG.CCE-ADDONMGR.4000002" },
  unauthorized: { code: "CCE.03401001" },
  forbidden: { code: "CCE.03403001" },
  storeFull: { code: "CCE.03403001" },
  notFound: { code: "CCE.03404001" },
  templateNotFound: { code: "CCE.03404001" },
  clusterNotSupported: { code: "CCE.03400001", inner: "SVCSTG.CCE-ADDONMGR.4030302" },
  methodNotAllowed: { code: "CCE.03400001", inferred: [405, "Method not allowed."] },
  timeout: { code: "CCE.03400001", inferred: [408, "Request timeout."] },
  alreadyInstalled: { code: "CCE.03409001" },
  tooLarge: { code: "CCE.03400001", inferred: [413, "Request body too large."] },
  mediaTypeNotSupported: { code: "CCE.01400006", inferred: [415, "Content type not supported."] },
  expectationFailed: { code: "CCE.03400001", inferred: [417, "Expectation failed."] },
  throttled: { code: "CCE.02429001" },
  locked: { code: "CCE.01429002" },
  headersTooLarge: { code: "CCE.03400001", inferred: [431, "Request headers too large."] },
  internal: { code: "CCE.03500001", inner: "SVCSTG.CCE-ADDONMGR.500" },
  unavailable: { code: "CCE.03500001", inferred: [503, "Service unavailable."] },
};

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
  /** As Huawei Cloud's API reference prints it. */
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
  /** As Huawei Cloud documents since 2022. */
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
  return (reason, message, { retryAfter, headers, violations = [] } = {}) => {
    const { code, inner = code, inferred } = rejections[reason];
    const known = errorCodes[code];
    const [status, title] = inferred ?? [known.status, known.text];
    const text = message ?? title;
    const body = shapes[shape]({
      status,
      code,
      title,
      innerCode: inner,
      message: text,
      requestId,
    });
    // A 429 always says when to retry: the description declares the header.
    const seconds = status === 429 ? (retryAfter ?? 1) : retryAfter;
    const all = seconds === undefined ? headers : { ...headers, "Retry-After": String(seconds) };
    return { ...json(status, body, all), message: text, violations };
  };
}
