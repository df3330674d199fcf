/** Something that is written by hand is missing. The message is one line that names the file and what to add. */
export class Incomplete extends Error {
  override name = "Incomplete";
}

/** Runs the steps of a program. What is incomplete is printed without a stack trace, and fails the program. */
export async function run(steps: () => Promise<void> | void): Promise<void> {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof Incomplete)) {
      throw error;
    }
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
