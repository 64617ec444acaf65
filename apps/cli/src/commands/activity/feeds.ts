import { readTarget } from '../../configuration/target.ts';
import { connectActivity } from '../../server/activity-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { dayText, momentText, write } from '../../terminal/write.ts';
import type { AddFeedFlags, FeedFlags } from './activity-program.ts';

export const listFeedsCommand = async (
  flags: FeedFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const feeds = await connectActivity(await readTarget(flags, surroundings), signal).feeds();
  write(output, flags, feeds, () =>
    feeds.length === 0
      ? 'You have no feeds.\n'
      : table([
          ['KIND', 'OF', 'MADE', 'BY TOKEN', 'LAST READ', 'ID'],
          ...feeds.map(({ id, kind, system, token, createdAt, lastReadAt }) => [
            kind,
            system?.slug ?? 'all that you see',
            dayText(createdAt),
            token ?? '',
            lastReadAt === null ? 'never' : momentText(lastReadAt),
            id,
          ]),
        ]),
  );
};

/** Its address alone is what is printed, so that a script can hand it on. */
export const addFeedCommand = async (
  flags: AddFeedFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const { kind, system } = flags;
  const server = connectActivity(await readTarget(flags, surroundings), signal);
  const feed = await server.addFeed({ kind, system });
  write(output, flags, feed, () => `${feed.address}\n`);
  messages.write(
    `Whoever has this address reads what you see${feed.system === null ? '' : ` of ${feed.system.name}`}. It is told this once, and ends with the token${feed.token === null ? '' : ` “${feed.token}”`}, or by: pitwall feeds remove ${feed.id}\n`,
  );
};

export const removeFeedCommand = async (
  id: string,
  flags: FeedFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  await connectActivity(await readTarget(flags, surroundings), signal).removeFeed(id);
  write(output, flags, { removed: id }, () => 'Its address no longer shows anything.\n');
};
