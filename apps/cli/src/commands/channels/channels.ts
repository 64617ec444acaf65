import type { NotificationChannel } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectChannels } from '../../server/channel-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { confirmed } from '../../terminal/confirmed.ts';
import { table } from '../../terminal/table.ts';
import { dayText, write } from '../../terminal/write.ts';
import type { AddChannelFlags, ChannelFlags, RemoveChannelFlags } from './channel-program.ts';
import { addressOf } from './address-of.ts';
import { findChannel } from './find-channel.ts';

export const listCommand = async (
  flags: ChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const channels = await connectChannels(await readTarget(flags, surroundings), signal).list();
  write(output, flags, channels, () =>
    channels.length === 0
      ? 'There are no channels.\n'
      : table([
          ['CHANNEL', 'KIND', 'HOST', 'STATE', 'TELLS', 'ID'],
          ...channels.map((channel) => [
            channel.name,
            channel.kind,
            channel.host,
            stateText(channel),
            channel.kinds.join(','),
            channel.id,
          ]),
        ]),
  );
};

export const addCommand = async (
  name: string,
  flags: AddChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const { kind, tell } = flags;
  const url = await addressOf(flags, surroundings);
  if (url === undefined)
    throw new CliError(
      'Give the address with --url or, as it is a secret, --url-stdin.',
      EXIT.usage,
    );
  const server = connectChannels(await readTarget(flags, surroundings), signal);
  const channel = await server.add({ kind, name, url, kinds: tell });
  const { secret, host, id } = channel;
  write(output, flags, channel, () => {
    const told = secret === null ? '' : `Its secret, told this once: ${secret}\n`;
    return `${channel.name} tells ${host}.\n${told}Id: ${id}\n`;
  });
};

export const removeCommand = async (
  named: string,
  flags: RemoveChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectChannels(await readTarget(flags, surroundings), signal);
  const { id, name, host } = await findChannel(server, named);
  if (
    !(await confirmed(`Delete ${name} (${host}), with what waits for it?`, flags, surroundings))
  ) {
    write(output, flags, { removed: null }, () => 'Nothing was deleted.\n');
    return;
  }
  await server.remove(id);
  write(output, flags, { removed: id }, () => `${name} is deleted.\n`);
};

const stateText = ({ state, trouble, failingSince }: NotificationChannel): string => {
  if (state === 'disabled') return `disabled: ${trouble ?? 'its address failed'}`;
  if (state === 'active' && failingSince !== null) return `failing since ${dayText(failingSince)}`;
  return state;
};
