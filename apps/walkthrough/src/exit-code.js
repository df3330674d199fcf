import {
  AddonApiError,
  AddonNetworkError,
  AddonStateError,
  AddonTimeoutError,
} from "@cce-addons/client";

/** The command was used wrongly, or credentials are missing. */
export class UsageError extends Error {}

const codes = [
  [UsageError, 2],
  [AddonApiError, 3],
  [AddonNetworkError, 4],
  [AddonTimeoutError, 4],
  [AddonStateError, 5],
];

/** What the process ends with after an error. */
export function exitCodeOf(error) {
  return codes.find(([kind]) => error instanceof kind)?.[1] ?? 1;
}
