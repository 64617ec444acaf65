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
          ['KIND', 'OF', 'MADE', 'LAST READ', 'ID'],
          ...feeds.map(({ id, kind, system, createdAt, lastReadAt }) => [
            kind,
            system?.slug ?? 'all that you see',
            dayText(createdAt),
            lastReadAt === null ? 'never' : momentText(lastReadAt),
            id,
          ]),
        ]),
  );
};

/** An address that shows what its person sees outlives the token that asks for it, so people alone make it. */
export const addFeedCommand = async (
  flags: AddFeedFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { kind, system } = flags;
  const { url, organization } = await readTarget(flags, surroundings);
  const page = `${url}/${organization}/activity${
    system === undefined ? '' : `?system=${encodeURIComponent(system)}`
  }`;
  write(
    surroundings.output,
    flags,
    { page, kind },
    () => `Make the feed “${kind}” on this page, signed in as yourself:\n${page}\n`,
  );
};

export const removeFeedCommand = async (
  id: string,
  flags: FeedFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  await connectActivity(await readTarget(flags, surroundings), signal).removeFeed(id);
  write(output, flags, { removed: id }, () => 'Its address shows nothing any more.\n');
};
