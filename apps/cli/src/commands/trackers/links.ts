import { readSystem, readTarget } from '../../configuration/target.ts';
import { collected } from '../../server/all-pages.ts';
import { connectTrackers } from '../../server/tracker-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { findTracker } from './find-tracker.ts';
import type { SyncFlags } from './tracker-program.ts';

/** Which issue is which task's. */
export const linksCommand = async (
  name: string | undefined,
  flags: SyncFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectTrackers(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const { id: tracker } = await findTracker(server, system, name);
  const links = await collected(server.links({ system, tracker }));
  if (flags.json) output.write(`${JSON.stringify(links, null, 2)}\n`);
  else if (links.length === 0) output.write('No task is linked to an issue yet.\n');
  else output.write(table(links.map(({ issue, title }) => [issue.key, title, issue.url])));
};
