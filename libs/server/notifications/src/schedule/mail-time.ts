import type { MailCadence, QuietHours } from '@pitwall/contracts';
import { DateTime } from 'luxon';

/** When a person's mails may come. Hours are those of the clock on their wall. */
export interface MailTimes {
  /** An IANA name. */
  timeZone: string;
  quiet: QuietHours | null;
  digestHour: number;
  /** 1 for Monday to 7 for Sunday. */
  digestWeekday: number;
}

/** The last mail that came at once, with how much it told. */
export interface LastMail {
  at: Date;
  told: number;
}

/** What happens within a moment comes in one mail. */
const GATHER_SECONDS = 60;
/** Between two mails that come at once; after one that told much, much longer. */
const REST_MINUTES = 5;
const LONG_REST_MINUTES = 60;
const MUCH = 20;

/** When the mail that tells of something now is due. */
export function dueMail(
  cadence: Exclude<MailCadence, 'off'>,
  now: Date,
  times: MailTimes,
  last: LastMail | null,
): Date {
  if (cadence === 'at_once') return afterQuietHours(atOnce(now, last), times);
  return afterQuietHours(nextDigest(cadence, now, times), times);
}

function atOnce(now: Date, last: LastMail | null): Date {
  const soon = now.getTime() + GATHER_SECONDS * 1000;
  const rest = last === null ? 0 : last.told > MUCH ? LONG_REST_MINUTES : REST_MINUTES;
  return new Date(Math.max(soon, (last?.at.getTime() ?? 0) + rest * 60_000));
}

/** The next such hour that is still to come; on a day that leaves it out, the first moment after the gap. */
function nextDigest(
  cadence: 'daily' | 'weekly',
  now: Date,
  { timeZone, digestHour, digestWeekday }: MailTimes,
): Date {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const first = cadence === 'daily' ? local : local.plus({ days: daysUntil(local, digestWeekday) });
  const step = cadence === 'daily' ? 1 : 7;
  for (let day = first.startOf('day'); ; day = day.plus({ days: step }).startOf('day')) {
    const at = atMinute(day, digestHour * 60);
    if (at > local) return at.toJSDate();
  }
}

const daysUntil = (local: DateTime, weekday: number): number => (weekday - local.weekday + 7) % 7;

/** A minute of the wall's clock on this day; one that the clock skips is where it goes on. */
const atMinute = (day: DateTime, minute: number): DateTime =>
  day.set({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 });

/** The same moment, or the end of the quiet hours that it lies in. */
export function afterQuietHours(at: Date, { timeZone, quiet }: MailTimes): Date {
  if (quiet === null) return at;
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  const minute = local.hour * 60 + local.minute;
  if (!isWithin(minute, quiet)) return at;
  return quietEnd(local, minute, quiet.until).toJSDate();
}

function quietEnd(local: DateTime, minute: number, until: number): DateTime {
  if (minute >= until) return atMinute(local.plus({ days: 1 }).startOf('day'), until);
  const today = atMinute(local.startOf('day'), until);
  // Not past by the clock on the wall and yet over: the clock went back, and shows that minute a second time.
  return today > local ? today : local.startOf('minute').plus({ minutes: until - minute });
}

const isWithin = (minute: number, { from, until }: QuietHours): boolean =>
  from < until ? minute >= from && minute < until : minute >= from || minute < until;
