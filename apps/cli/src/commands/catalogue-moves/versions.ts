import { readTarget } from '../../configuration/target.ts';
import { connectCatalogue } from '../../server/catalogue-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import type { VersionFlags } from './move-program.ts';

/** The releases that there are, the newest first. */
export const versionsCommand = async (
  flags: VersionFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const answer = await connectCatalogue(await readTarget(flags, surroundings), signal).versions();
  if (flags.json) {
    output.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  const rows = answer.versions.map(({ version, releasedAt, systems }) => [
    version,
    releasedAt?.slice(0, 10) ?? '-',
    String(systems),
    version === answer.chosen ? 'chosen' : '',
  ]);
  output.write(table([['VERSION', 'HERE SINCE', 'SYSTEMS', ''], ...rows]));
  if (answer.pinned > 0) output.write(`Pinned: ${answer.pinned}\n`);
  if (answer.newest !== answer.chosen)
    output.write('See what the newest would change: pitwall catalogue move --preview\n');
};
