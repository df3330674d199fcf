/**
 * Reports an error that no caller can receive, such as one thrown by a callback.
 *
 * Goes to the console, which Node and a page both have.
 */
export function reportError(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the one place where an error has nowhere else to go
  console.error(`cce-addons-mock: ${what}:`, error);
}
