import {
  AddonApiError,
  AddonNetworkError,
  AddonStateError,
  AddonTimeoutError,
} from "@cce-addons/client";

/** The command line is not valid, or credentials are missing. */
export class UsageError extends Error {}

const codes = [
  [UsageError, 2],
  [AddonApiError, 3],
  [AddonNetworkError, 4],
  [AddonTimeoutError, 4],
  [AddonStateError, 5],
] as const;

/** The exit code of the process after an error. */
export function exitCodeOf(error: unknown): number {
  return codes.find(([kind]) => error instanceof kind)?.[1] ?? 1;
}
