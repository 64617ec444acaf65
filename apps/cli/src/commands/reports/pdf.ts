import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { fileError } from '../../files/file-error.ts';
import { connectReports } from '../../server/report-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { whenOver } from '../../terminal/when-over.ts';
import { write } from '../../terminal/write.ts';
import type { PdfFlags } from './report-program.ts';
import { sinceOf } from './since.ts';

const PATIENCE = 300;

/** The server writes the file in the background; this waits for it and fetches it. */
export const pdfCommand = async (flags: PdfFlags, surroundings: Surroundings): Promise<void> => {
  const { output, signal, cwd } = surroundings;
  const { file, system } = flags;
  const since = sinceOf(flags.since);
  const server = connectReports(await readTarget(flags, surroundings), signal);
  const { id, state, error } = await whenOver(
    await server.startFile({ system, since, format: 'pdf' }),
    {
      isUnderWay: (run) => run.state === 'waiting' || run.state === 'running',
      look: (run) => server.fileRun(run.id),
      shows: ({ done, total }) => `Waiting for the file (${done} of ${total})`,
      patience: {
        seconds: PATIENCE,
        overdue: `The file is not done after ${PATIENCE} s. It goes on; look at it in the web page.`,
      },
    },
    surroundings,
  );
  if (state === 'failed')
    throw new CliError(`The file failed: ${error ?? 'no reason was given'}.`, EXIT.server);
  const content = await server.file(id);
  try {
    // What it says is for few: readable by its owner alone.
    await writeFile(resolve(cwd, file), content, { mode: 0o600 });
  } catch (failure) {
    throw fileError(file, failure, { failed: 'written' });
  }
  write(
    output,
    flags,
    { file, bytes: content.length, run: id },
    () => `The report is in ${file}.\n`,
  );
};
