import { AddonNotFoundError } from "../errors.ts";

/**
 * Whether an error is a 404 of the add-on service: one with a code of the service. A 404 of a gateway,
 * of a page or without a body means a wrong base URL, not that an add-on is gone.
 */
export function isGone(error: unknown): error is AddonNotFoundError {
  return (
    error instanceof AddonNotFoundError &&
    /^(CCE|SVCSTG)[._]/.test(error.code) &&
    !("error_code" in (error.body ?? {}))
  );
}
