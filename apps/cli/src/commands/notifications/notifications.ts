import type { Notification } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { firstOf } from '../../server/all-pages.ts';
import { connectNotifications } from '../../server/notification-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { momentText, write } from '../../terminal/write.ts';
import type { ListFlags, NotificationFlags, ReadFlags } from './notification-program.ts';

export const listCommand = async (flags: ListFlags, surroundings: Surroundings): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const { all = false, kind, limit } = flags;
  const server = connectNotifications(await readTarget(flags, surroundings), signal);
  const filter = { state: all ? 'all' : 'unread', kind } as const;
  const { items, more } = await firstOf(server.list(filter), limit);
  write(output, flags, items, () =>
    items.length === 0
      ? `There is nothing${all ? '' : ' that you have not read'}.\n`
      : items.map(notificationText).join(''),
  );
  if (more) messages.write(`There are more: give a higher --limit than ${limit}.\n`);
};

export const countCommand = async (
  flags: NotificationFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectNotifications(await readTarget(flags, surroundings), signal);
  const unread = await server.unread();
  write(output, flags, { unread }, () => `${unread}\n`);
};

export const readCommand = async (
  ids: readonly string[],
  flags: ReadFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const { all = false, kind } = flags;
  if (all === ids.length > 0 || (kind !== undefined && !all))
    throw new CliError(
      'Name notifications by their ids, or give --all, which --kind narrows.',
      EXIT.usage,
    );
  const server = connectNotifications(await readTarget(flags, surroundings), signal);
  let marked = ids.length;
  if (all) marked = await server.readAll(kind, new Date().toISOString());
  else for (const id of ids) await server.read(id);
  write(output, flags, { marked }, () => `${marked} marked as read.\n`);
};

const notificationText = ({
  id,
  title,
  detail,
  system,
  at,
  readAt,
  path,
}: Notification): string => {
  const lines = [
    `${readAt === null ? '*' : ' '} ${title}${system === null ? '' : ` (${system.name})`}`,
    ...(detail === '' ? [] : [`    ${detail.replace(/\s+/g, ' ')}`]),
    `    ${momentText(at)}  ${path}  ${id}`,
  ];
  return `${lines.join('\n')}\n`;
};
