/** What whoever runs the server has to change; its message says what, and no stack is needed. */
export class SetupError extends Error {}

/** Runs a program. A `SetupError` is said in its own words, with exit code 1; all else is a fault, and is thrown. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
