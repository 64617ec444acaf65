import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectReports } from '../../server/report-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { Progress } from '../../terminal/progress.ts';
import { write } from '../../terminal/write.ts';
import type { PdfFlags } from './report-program.ts';
import { sinceOf } from './since.ts';

const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 2_000;
const PATIENCE = 300_000;

/** The server writes the file in the background; this waits for it and fetches it. */
export const pdfCommand = async (flags: PdfFlags, surroundings: Surroundings): Promise<void> => {
  const { output, messages, signal, cwd } = surroundings;
  const { file, system } = flags;
  const since = sinceOf(flags.since);
  const server = connectReports(await readTarget(flags, surroundings), signal);
  const progress = new Progress(messages);
  const started = performance.now();
  let run = await server.startFile({ system, since, format: 'pdf' });
  try {
    for (
      let wait = FIRST_PAUSE;
      run.state === 'waiting' || run.state === 'running';
      wait = Math.min(LONGEST_PAUSE, wait * 1.5)
    ) {
      if (performance.now() - started > PATIENCE)
        throw new CliError(
          `The file is not done after ${PATIENCE / 1000} s. It goes on; look at it in the web page.`,
          EXIT.server,
        );
      progress.show(`Waiting for the file (${run.done} of ${run.total})`);
      await pause(wait, undefined, { signal });
      run = await server.fileRun(run.id);
    }
  } finally {
    progress.clear();
  }
  if (run.state === 'failed')
    throw new CliError(`The file failed: ${run.error ?? 'no reason was given'}.`, EXIT.server);
  const content = await server.file(run.id);
  try {
    // What it says is for few: readable by its owner alone.
    await writeFile(resolve(cwd, file), content, { mode: 0o600 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${file} cannot be written: ${reason}.`, EXIT.unreadable);
  }
  write(
    output,
    flags,
    { file, bytes: content.length, run: run.id },
    () => `The report is in ${file}.\n`,
  );
};
