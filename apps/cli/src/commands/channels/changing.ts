import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectChannels } from '../../server/channel-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { momentText, write } from '../../terminal/write.ts';
import { addressOf } from './address-of.ts';
import type { ChangeChannelFlags, ChannelFlags } from './channel-program.ts';
import { findChannel } from './find-channel.ts';

export const changeCommand = async (
  named: string,
  flags: ChangeChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const { name, tell: kinds, pause = false, resume = false } = flags;
  if (pause && resume) throw new CliError('Give --pause or --resume, not both.', EXIT.usage);
  const url = await addressOf(flags, surroundings);
  const state = resume ? 'active' : pause ? 'paused' : undefined;
  if ([name, url, kinds, state].every((given) => given === undefined))
    throw new CliError('Say what shall change; --help lists what can.', EXIT.usage);
  const server = connectChannels(await readTarget(flags, surroundings), signal);
  const { id, version } = await findChannel(server, named);
  const channel = await server.change(id, { version, name, url, kinds, state });
  write(
    output,
    flags,
    channel,
    () =>
      `${channel.name} (${channel.host}) is ${channel.state}, told of ${channel.kinds.join(', ')}.\n`,
  );
};

export const secretCommand = async (
  named: string,
  flags: ChannelFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const server = connectChannels(await readTarget(flags, surroundings), signal);
  const { id } = await findChannel(server, named);
  const made = await server.secret(id);
  write(output, flags, made, () => `${made.secret}\n`);
  messages.write(
    `It is told this once. The one before it signs too until ${momentText(made.previousUntil)}.\n`,
  );
};
