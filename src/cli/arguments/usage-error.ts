/** Something that the person who typed the command can put right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The command that says more. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
