import { readSystem, readTarget } from '../configuration/target.ts';
import type { SnapshotFlags } from '../standing-program.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../terminal/table.ts';
import { readyText, scoreText } from './standing-text.ts';

/** Keeps the assessment as it is now. */
export const snapshotCommand = async (
  name: string | undefined,
  flags: SnapshotFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connect(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const day = new Date().toISOString().slice(0, 10);
  const snapshot = await server.takeSnapshot(system, name ?? `By the CLI, ${day}`);
  if (flags.json) {
    output.write(`${JSON.stringify(snapshot, null, 2)}\n`);
    return;
  }
  const { summary } = snapshot;
  output.write(
    table([
      ['Snapshot', snapshot.name],
      ['Id', snapshot.id],
      ['Built for', readyText(summary.ready)],
      ['Score', scoreText(summary.score)],
    ]),
  );
};
