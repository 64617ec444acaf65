import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { createProgram } from './program.ts';
import type { Surroundings } from './surroundings.ts';

const explain = (error: unknown, surroundings: Surroundings): ExitCode => {
  const { messages, signal, env } = surroundings;
  if (signal.aborted) {
    messages.write('Interrupted.\n');
    return EXIT.interrupted;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CliError) {
    messages.write(`${[error.message, ...error.details].join('\n')}\n`);
    return error.exitCode;
  }
  if (error instanceof Error && error.name === 'ScanError') {
    messages.write(`${error.message}\n`);
    return EXIT.unreadable;
  }
  const told = error instanceof Error ? error : new Error(String(error));
  messages.write(`pitwall failed: ${told.message}\n`);
  if (env['PITWALL_DEBUG']) messages.write(`${told.stack ?? ''}\n`);
  else messages.write('Set PITWALL_DEBUG=1 to see where.\n');
  return EXIT.failed;
};

/** Runs one command line and gives the code to end with. */
export const run = async (
  parameters: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> => {
  try {
    await createProgram(surroundings).parseAsync(parameters, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return explain(error, surroundings);
  }
};
