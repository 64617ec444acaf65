import { CliError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

export interface FileTrouble {
  failed?: 'read' | 'written';
  exitCode?: ExitCode;
  /** What to do where the path names a folder. */
  folder?: string;
}

/** Why a file could not be read or written, in a sentence that says what to do. */
export const fileError = (
  path: string,
  error: unknown,
  {
    failed = 'read',
    exitCode = EXIT.unreadable,
    folder = `${path} is a folder; name a file in it.`,
  }: FileTrouble = {},
): CliError => {
  const code = codeOf(error);
  if (code === 'EISDIR') return new CliError(folder, exitCode);
  if (code === 'ENOENT' && failed === 'read')
    return new CliError(`${path} does not exist.`, exitCode);
  // The system's own messages repeat the path; those of others, such as what unpacks a file, do not.
  const isOfSystem = error instanceof Error && 'syscall' in error;
  const reason = isOfSystem ? code : error instanceof Error ? error.message : String(error);
  return new CliError(`${path} cannot be ${failed} (${reason}).`, exitCode);
};
