/** Closes once when the process is told to stop. A second signal ends the process at once. */
export function stopOnSignal(close: () => Promise<void>): void {
  const stop = () => {
    process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
    close().catch((error: unknown) => {
      process.stderr.write(`cce-addons-mock: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    });
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}
