import { readTarget } from '../configuration/target.ts';
import type { SystemsFlags } from '../standing-program.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../terminal/table.ts';
import { gapText, readyText, scoreText } from './standing-text.ts';

export const systemsCommand = async (
  flags: SystemsFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const target = await readTarget(flags, surroundings);
  const systems = await connect(target, signal).systems();
  if (flags.json) {
    output.write(`${JSON.stringify(systems, null, 2)}\n`);
    return;
  }
  if (systems.length === 0) {
    output.write(
      `${target.organization} has no systems yet. Create one in the web page: ${target.url}\n`,
    );
    return;
  }
  const rows = systems.map(({ slug, name, team, ready, pressure, gap, score, tasks }) => [
    slug,
    name,
    team.name,
    readyText(ready),
    pressure.stage ?? 'not known',
    gapText(gap),
    scoreText(score),
    String(tasks),
  ]);
  output.write(
    table([['SYSTEM', 'NAME', 'TEAM', 'READY', 'PRESSURE', 'GAP', 'SCORE', 'TASKS'], ...rows]),
  );
};
