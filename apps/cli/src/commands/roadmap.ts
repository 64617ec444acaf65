import { CliError } from '../cli-error.ts';
import { readSystem, readTarget } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import type { RoadmapFlags } from '../standing-program.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';
import { whenOver } from '../terminal/when-over.ts';

const PATIENCE = 120;

/** The server writes the file in the background; this waits for it and prints it. */
export const roadmapCommand = async (
  flags: RoadmapFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connect(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const { id, state, error } = await whenOver(
    await server.startExport(system, flags.format),
    {
      isUnderWay: (run) => run.state === 'waiting' || run.state === 'running',
      look: (run) => server.exportRun(system, run.id),
      shows: (run) => `Waiting for the export (${run.state})`,
      patience: {
        seconds: PATIENCE,
        overdue: `The export is not done after ${PATIENCE} s. It goes on; look at it in the web page.`,
      },
    },
    surroundings,
  );
  if (state === 'failed')
    throw new CliError(`The export failed: ${error ?? 'no reason was given'}.`, EXIT.server);
  const text = await server.exportFile(system, id);
  output.write(text.endsWith('\n') ? text : `${text}\n`);
};
