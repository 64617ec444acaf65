import type { NotificationDelivery } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { firstOf } from '../../server/all-pages.ts';
import { type ChannelServer, connectChannels } from '../../server/channel-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { whenOver } from '../../terminal/when-over.ts';
import { momentText, write } from '../../terminal/write.ts';
import type { ChannelFlags, DeliveryFlags } from './channel-program.ts';
import { findChannel } from './find-channel.ts';

const PATIENCE = 60;

export const testCommand = async (
  named: string,
  flags: ChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const server = connectChannels(await readTarget(flags, surroundings), surroundings.signal);
  const { id } = await findChannel(server, named);
  tell(await attempted(server, id, await server.test(id), surroundings), flags, surroundings);
};

export const replayCommand = async (
  named: string,
  message: string,
  flags: ChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const server = connectChannels(await readTarget(flags, surroundings), surroundings.signal);
  const { id } = await findChannel(server, named);
  const begun = await server.replay(id, message);
  tell(await attempted(server, id, begun, surroundings), flags, surroundings);
};

export const deliveriesCommand = async (
  named: string,
  flags: DeliveryFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const { state, limit } = flags;
  const server = connectChannels(await readTarget(flags, surroundings), signal);
  const { id: channel } = await findChannel(server, named);
  const { items, more } = await firstOf(server.deliveries(channel, state), limit);
  write(output, flags, items, () =>
    items.length === 0
      ? 'Nothing was sent.\n'
      : table(
          items.map((delivery) => [
            momentText(delivery.createdAt),
            delivery.state,
            delivery.title,
            attemptText(delivery),
            delivery.id,
          ]),
        ),
  );
  if (more) messages.write(`There are more: give a higher --limit than ${limit}.\n`);
};

/** Once it was tried. What was tried before it was sent again stays in the log. */
function attempted(
  server: ChannelServer,
  channel: string,
  begun: NotificationDelivery,
  surroundings: Surroundings,
): Promise<NotificationDelivery> {
  const before = begun.attempts.length;
  return whenOver(
    begun,
    {
      isUnderWay: ({ state, attempts }) => state === 'waiting' && attempts.length <= before,
      look: async (last) => (await lookedUp(server, channel, begun.id)) ?? last,
      shows: () => 'Waiting for the message to be sent',
      patience: {
        seconds: PATIENCE,
        overdue: `It was not tried within ${PATIENCE} s. It goes on; "pitwall channels deliveries" lists it.`,
      },
    },
    surroundings,
  );
}

/** One that is sent again may be far from the newest. */
async function lookedUp(
  server: ChannelServer,
  channel: string,
  message: string,
): Promise<NotificationDelivery | undefined> {
  for await (const delivery of server.deliveries(channel, undefined))
    if (delivery.id === message) return delivery;
  return undefined;
}

function tell(delivery: NotificationDelivery, flags: ChannelFlags, { output }: Surroundings): void {
  const { state, nextAttemptAt } = delivery;
  write(output, flags, delivery, () => `${state}: ${attemptText(delivery)}\n`);
  if (state === 'delivered') return;
  throw new CliError(
    nextAttemptAt === null
      ? 'It did not arrive.'
      : `It did not arrive; it is tried again at ${momentText(nextAttemptAt)}.`,
    EXIT.problems,
  );
}

const attemptText = ({ attempts }: NotificationDelivery): string => {
  const last = attempts.at(-1);
  if (last === undefined) return 'not tried yet';
  const said = last.error?.replace(/\.$/, '') ?? `answered ${last.status ?? 'nothing'}`;
  return `${said} in ${last.milliseconds} ms, attempt ${attempts.length}`;
};
