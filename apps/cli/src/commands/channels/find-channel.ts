import type { NotificationChannel } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import type { ChannelServer } from '../../server/channel-server.ts';

/** The channel that is named. */
export async function findChannel(
  server: ChannelServer,
  named: string,
): Promise<NotificationChannel> {
  const channels = await server.list();
  const fitting = channels.filter(
    ({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase(),
  );
  const [found] = fitting;
  if (found && fitting.length === 1) return found;
  throw new CliError(
    fitting.length === 0
      ? `There is no channel “${named}”. "pitwall channels list" lists them.`
      : `There are ${fitting.length} channels of that name: give the id of one.`,
    EXIT.usage,
    fitting.map(({ id, host }) => `  ${id}  ${host}`),
  );
}
