import type { NotificationDelivery } from '@pitwall/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { firstOf } from '../../server/all-pages.ts';
import { type ChannelServer, connectChannels } from '../../server/channel-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { Progress } from '../../terminal/progress.ts';
import { table } from '../../terminal/table.ts';
import { momentText, write } from '../../terminal/write.ts';
import type { ChannelFlags, DeliveryFlags } from './channel-program.ts';
import { findChannel } from './find-channel.ts';

const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 2_000;
const PATIENCE = 60_000;
/** The message is among the newest ones of its channel. */
const LOOKED_AT = 100;

export const testCommand = async (
  named: string,
  flags: ChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const server = connectChannels(await readTarget(flags, surroundings), surroundings.signal);
  const { id } = await findChannel(server, named);
  tell(await attempted(server, id, await server.test(id), 0, surroundings), flags, surroundings);
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
  // What was tried before stays in the log.
  const before = begun.attempts.length;
  tell(await attempted(server, id, begun, before, surroundings), flags, surroundings);
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

/** Once it was tried more often than before. */
async function attempted(
  server: ChannelServer,
  channel: string,
  begun: NotificationDelivery,
  before: number,
  { messages, signal }: Surroundings,
): Promise<NotificationDelivery> {
  const progress = new Progress(messages);
  const started = performance.now();
  let delivery = begun;
  try {
    for (
      let wait = FIRST_PAUSE;
      delivery.state === 'waiting' && delivery.attempts.length <= before;
      wait = Math.min(LONGEST_PAUSE, wait * 1.5)
    ) {
      if (performance.now() - started > PATIENCE)
        throw new CliError(
          `It was not tried within ${PATIENCE / 1000} s. It goes on; "pitwall channels deliveries" lists it.`,
          EXIT.server,
        );
      progress.show('Waiting for the message to be sent');
      await pause(wait, undefined, { signal });
      const { items } = await firstOf(server.deliveries(channel, undefined), LOOKED_AT);
      delivery = items.find(({ id }) => id === begun.id) ?? delivery;
    }
  } finally {
    progress.clear();
  }
  return delivery;
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
