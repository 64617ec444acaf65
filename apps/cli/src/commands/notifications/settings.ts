import {
  type ChangeNotificationPreferences,
  NOTIFICATION_KIND_NAMES,
  NOTIFICATION_KINDS,
  type NotificationPreferences,
  type QuietHours,
} from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectNotifications } from '../../server/notification-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { write } from '../../terminal/write.ts';
import type { SettingsFlags } from './notification-program.ts';

type Chosen = Omit<ChangeNotificationPreferences, 'version'>;

/** Prints how a person is told, after what was chosen. */
export const settingsCommand = async (
  flags: SettingsFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const choose = choiceOf(flags);
  const server = connectNotifications(await readTarget(flags, surroundings), signal);
  const now = await server.preferences();
  const { effectiveTimeZone: _zone, mailDelivered: _delivers, ...kept } = now;
  const settings = choose === null ? now : await server.choose({ ...kept, ...choose(kept) });
  write(output, flags, settings, () => settingsText(settings));
  if (!settings.mailDelivered) messages.write('This installation sends no mail.\n');
};

/** What changes, of what was chosen before; null where nothing does. */
function choiceOf(flags: SettingsFlags): ((kept: Chosen) => Partial<Chosen>) | null {
  const { kind, app, mail, mails, quiet, timeZone, hour, weekday } = flags;
  if ((kind !== undefined) !== (app !== undefined || mail !== undefined))
    throw new CliError('Give --kind with --app or --mail.', EXIT.usage);
  const quietHours = quiet === undefined ? undefined : quietOf(quiet);
  const others: Partial<Chosen> = {
    ...(mails === undefined ? {} : { mail: mails === 'on' }),
    ...(quietHours === undefined ? {} : { quiet: quietHours }),
    ...(timeZone === undefined ? {} : { timeZone: timeZone === 'organization' ? null : timeZone }),
    ...(hour === undefined ? {} : { digestHour: hour }),
    ...(weekday === undefined ? {} : { digestWeekday: weekday }),
  };
  if (kind === undefined && Object.keys(others).length === 0) return null;
  return ({ choices }) => {
    if (kind === undefined) return others;
    const own = choices[kind];
    const choice = { app: app === undefined ? own.app : app === 'on', mail: mail ?? own.mail };
    return { ...others, choices: { ...choices, [kind]: choice } };
  };
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

function quietOf(text: string): QuietHours | null {
  if (text === 'off') return null;
  const [, ...parts] = CLOCK.exec(text) ?? [];
  const [fromHour, fromMinute, untilHour, untilMinute] = parts.map(Number);
  if (
    fromHour === undefined ||
    fromMinute === undefined ||
    untilHour === undefined ||
    untilMinute === undefined
  )
    throw new CliError(`${text} are no hours such as 22:00-07:00.`, EXIT.usage);
  return { from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute };
}

const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const settingsText = (settings: NotificationPreferences): string => {
  const { choices, mail, quiet, effectiveTimeZone, timeZone, digestHour, digestWeekday } = settings;
  const hours = quiet === null ? 'none' : `${clockText(quiet.from)} to ${clockText(quiet.until)}`;
  return [
    table([
      ['KIND', 'IN PITWALL', 'MAIL', 'WHAT'],
      ...NOTIFICATION_KIND_NAMES.map((kind) => [
        kind,
        choices[kind].app ? 'on' : 'off',
        choices[kind].mail,
        NOTIFICATION_KINDS[kind].title,
      ]),
    ]),
    `Mails of this organization: ${mail ? 'on' : 'off, whatever stands above'}\n`,
    `Daily mails come at ${clockText(digestHour * 60)}, weekly ones on ${DAYS[digestWeekday - 1] ?? ''}\n`,
    `Quiet hours: ${hours}\n`,
    `Time zone: ${effectiveTimeZone}${timeZone === null ? ", the organization's" : ''}\n`,
  ].join('');
};
