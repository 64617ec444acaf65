import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { afterQuietHours, dueMail, type MailTimes } from './mail-time.ts';

const berlin: MailTimes = {
  timeZone: 'Europe/Berlin',
  quiet: null,
  digestHour: 8,
  digestWeekday: 1,
};
const at = (text: string): Date => new Date(text);
const due = (cadence: 'at_once' | 'daily' | 'weekly', now: string, times: MailTimes = berlin) =>
  dueMail(cadence, at(now), times, null).toISOString();

describe('a mail of the day', () => {
  it('comes at its hour by the clock on the wall, today or tomorrow', () => {
    expect(due('daily', '2026-01-15T05:00:00Z')).toBe('2026-01-15T07:00:00.000Z');
    expect(due('daily', '2026-01-15T07:00:00Z')).toBe('2026-01-16T07:00:00.000Z');
    expect(due('daily', '2026-07-15T05:00:00Z')).toBe('2026-07-15T06:00:00.000Z');
  });

  it('keeps its hour over the days on which the clock changes', () => {
    expect(due('daily', '2026-03-28T12:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
    expect(due('daily', '2026-10-24T12:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
  });

  it('comes once on a day that has its hour twice, and on one that leaves it out', () => {
    const early = { ...berlin, digestHour: 2 };
    // 02:00 is skipped on 29 March: the clock goes on at 03:00, which is 01:00 UTC.
    expect(due('daily', '2026-03-28T12:00:00Z', early)).toBe('2026-03-29T01:00:00.000Z');
    // 02:00 is there twice on 25 October: the first of them, and then the next day's.
    expect(due('daily', '2026-10-24T12:00:00Z', early)).toBe('2026-10-25T00:00:00.000Z');
    expect(due('daily', '2026-10-25T00:30:00Z', early)).toBe('2026-10-26T01:00:00.000Z');
  });

  it('comes at all where midnight is skipped', () => {
    const santiago = { ...berlin, timeZone: 'America/Santiago', digestHour: 0 };
    expect(due('daily', '2026-09-05T12:00:00Z', santiago)).toBe('2026-09-06T04:00:00.000Z');
  });
});

describe('a mail of the week', () => {
  it('comes on its day, this week or next', () => {
    expect(due('weekly', '2026-01-14T12:00:00Z')).toBe('2026-01-19T07:00:00.000Z');
    expect(due('weekly', '2026-01-19T06:59:00Z')).toBe('2026-01-19T07:00:00.000Z');
    expect(due('weekly', '2026-01-19T07:00:00Z')).toBe('2026-01-26T07:00:00.000Z');
    expect(due('weekly', '2026-03-24T12:00:00Z')).toBe('2026-03-30T06:00:00.000Z');
  });
});

describe('a mail at once', () => {
  it('gathers a minute, rests five after the last one, and an hour after one that told much', () => {
    const now = at('2026-01-15T12:00:00Z');
    const last = (minutesAgo: number, told: number) => ({
      at: new Date(now.getTime() - minutesAgo * 60_000),
      told,
    });
    expect(dueMail('at_once', now, berlin, null)).toEqual(at('2026-01-15T12:01:00Z'));
    expect(dueMail('at_once', now, berlin, last(1, 1))).toEqual(at('2026-01-15T12:04:00Z'));
    expect(dueMail('at_once', now, berlin, last(1, 21))).toEqual(at('2026-01-15T12:59:00Z'));
    expect(dueMail('at_once', now, berlin, last(90, 21))).toEqual(at('2026-01-15T12:01:00Z'));
  });
});

describe('quiet hours', () => {
  const night = { ...berlin, quiet: { from: 22 * 60, until: 7 * 60 } };
  const noon = { ...berlin, quiet: { from: 12 * 60, until: 13 * 60 + 30 } };
  const after = (now: string, times: MailTimes) => afterQuietHours(at(now), times).toISOString();

  it('put mails off until they end, over midnight too', () => {
    expect(after('2026-01-15T21:30:00Z', night)).toBe('2026-01-16T06:00:00.000Z');
    expect(after('2026-01-16T03:00:00Z', night)).toBe('2026-01-16T06:00:00.000Z');
    expect(after('2026-01-16T06:00:00Z', night)).toBe('2026-01-16T06:00:00.000Z');
    expect(after('2026-01-15T11:15:00Z', noon)).toBe('2026-01-15T12:30:00.000Z');
  });

  it('end by the clock on the wall in the nights on which it changes', () => {
    expect(after('2026-03-28T22:00:00Z', night)).toBe('2026-03-29T05:00:00.000Z');
    expect(after('2026-10-24T21:00:00Z', night)).toBe('2026-10-25T06:00:00.000Z');
  });

  it('that end within an hour which comes twice end with it, not a day later', () => {
    // On 25 October 03:00 goes back to 02:00 at 01:00 UTC: 02:30 is there at 00:30 and at 01:30 UTC.
    const short = { ...berlin, quiet: { from: 23 * 60, until: 2 * 60 + 30 } };
    expect(after('2026-10-25T00:10:00Z', short)).toBe('2026-10-25T00:30:00.000Z');
    expect(after('2026-10-25T00:40:00Z', short)).toBe('2026-10-25T00:40:00.000Z');
    expect(after('2026-10-25T01:10:00Z', short)).toBe('2026-10-25T01:30:00.000Z');
    // The same where they begin and end within one day.
    const brief = { ...berlin, quiet: { from: 60, until: 2 * 60 + 30 } };
    expect(after('2026-10-25T01:10:00Z', brief)).toBe('2026-10-25T01:30:00.000Z');
  });

  it('that end within a skipped hour end where the clock goes on', () => {
    const short = { ...berlin, quiet: { from: 60, until: 2 * 60 + 30 } };
    const end = afterQuietHours(at('2026-03-29T00:15:00Z'), short);
    expect(end.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
];

const timesArbitrary = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  quiet: fc.option(
    fc
      .record({ from: fc.nat(1439), until: fc.nat(1439) })
      .filter(({ from, until }) => from !== until),
  ),
  digestHour: fc.nat(23),
  digestWeekday: fc.integer({ min: 1, max: 7 }),
});

describe('whenever something happens', () => {
  const moment = fc.date({
    min: at('2024-01-01T00:00:00Z'),
    max: at('2029-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('its mail comes later, within the day, the week or the hour and the quiet hours after', () => {
    fc.assert(
      fc.property(
        moment,
        timesArbitrary,
        fc.constantFrom('at_once', 'daily', 'weekly'),
        (now, times, cadence) => {
          const mail = dueMail(cadence as 'daily', now, times, null);
          expect(mail.getTime()).toBeGreaterThan(now.getTime());
          const days = { at_once: 1, daily: 2, weekly: 8 }[cadence as 'daily'];
          // A day may have 25 hours, and quiet hours may add nearly one.
          expect(mail.getTime() - now.getTime()).toBeLessThanOrEqual((days + 1) * 25 * 3_600_000);
        },
      ),
    );
  });

  it('it comes outside the quiet hours, or where the clock skipped their end', () => {
    fc.assert(
      fc.property(moment, timesArbitrary, (now, times) => {
        const mail = afterQuietHours(now, times);
        const again = afterQuietHours(mail, times);
        // Put off once is enough, save where a clock that went back repeats quiet minutes.
        const local = DateTime.fromJSDate(mail, { zone: times.timeZone });
        const changes = [-3, 3].some((hours) => local.plus({ hours }).offset !== local.offset);
        if (!changes) expect(again).toEqual(mail);
        expect(mail.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
  });

  it('it waits no longer than the quiet hours last, with what a clock that changes adds', () => {
    fc.assert(
      fc.property(moment, timesArbitrary, (now, times) => {
        if (times.quiet === null) return;
        const { from, until } = times.quiet;
        const minutes = (until - from + 1440) % 1440;
        const waits = afterQuietHours(now, times).getTime() - now.getTime();
        expect(waits).toBeLessThanOrEqual((minutes + 60) * 60_000);
      }),
      // A clock goes back in two hours of each year; every night of it has its turn here.
      {
        examples: ZONES.flatMap((timeZone) =>
          ['2026-10-25T01:10:00Z', '2026-11-01T06:10:00Z', '2026-04-05T03:10:00Z'].map(
            (now): [Date, MailTimes] => [
              at(now),
              { ...berlin, timeZone, quiet: { from: 0, until: 150 } },
            ],
          ),
        ),
      },
    );
  });
});
