import type { Activity } from '@pitwall/contracts';
import { readTarget } from '../../configuration/target.ts';
import { connectActivity } from '../../server/activity-server.ts';
import { firstOf } from '../../server/all-pages.ts';
import type { Surroundings } from '../../surroundings.ts';
import { momentText, write } from '../../terminal/write.ts';
import type { ActivityFlags } from './activity-program.ts';

export const activityCommand = async (
  flags: ActivityFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const { system, kind, limit } = flags;
  const server = connectActivity(await readTarget(flags, surroundings), signal);
  const { items, more } = await firstOf(server.activity({ system, kind }), limit);
  write(output, flags, items, () =>
    items.length === 0 ? 'Nothing has happened yet.\n' : items.map(activityText).join(''),
  );
  if (more) messages.write(`There is more: give a higher --limit than ${limit}.\n`);
};

const activityText = ({ at, by, system, sentence, excerpt }: Activity): string =>
  `${momentText(at)}  ${system.slug}: ${sentence}${by === null ? '' : ` (${by.name})`}\n${
    excerpt === null ? '' : `    ${excerpt.replace(/\s+/g, ' ')}\n`
  }`;
