import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';
import { readSystem, readTarget } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import type { RoadmapFlags } from '../standing-program.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';
import { Progress } from '../terminal/progress.ts';

const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 2_000;
const PATIENCE = 120_000;

/** The server writes the file in the background; this waits for it and prints it. */
export const roadmapCommand = async (
  flags: RoadmapFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const server = connect(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const progress = new Progress(messages);
  const started = performance.now();
  let run = await server.startExport(system, flags.format);
  try {
    for (
      let wait = FIRST_PAUSE;
      run.state === 'waiting' || run.state === 'running';
      wait = Math.min(LONGEST_PAUSE, wait * 1.5)
    ) {
      if (performance.now() - started > PATIENCE)
        throw new CliError(
          `The export is not done after ${PATIENCE / 1000} s. It goes on; look at it in the web page.`,
          EXIT.server,
        );
      progress.show(`Waiting for the export (${run.state})`);
      await pause(wait, undefined, { signal });
      run = await server.exportRun(system, run.id);
    }
  } finally {
    progress.clear();
  }
  if (run.state === 'failed')
    throw new CliError(`The export failed: ${run.error ?? 'no reason was given'}.`, EXIT.server);
  const text = await server.exportFile(system, run.id);
  output.write(text.endsWith('\n') ? text : `${text}\n`);
};
