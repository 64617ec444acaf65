import type { ExitCode } from './exit-codes.ts';

/** Ends the command with a message that says what to do, and an exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    message: string,
    readonly exitCode: ExitCode,
    /** More lines, shown below the message. */
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
}
