/** A usage error: a mistake in the arguments that the user can correct. Ends the command with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The command that shows the relevant help. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
