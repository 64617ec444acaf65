import ical, { ICalCalendarMethod } from 'ical-generator';

/** A day, or a stretch of days, in a calendar. Days are those of the organization, so that they have no hour. */
export interface CalendarDay {
  /** Stays the same however often the calendar is read. */
  id: string;
  summary: string;
  description: string;
  /** Both included. */
  from: Date;
  to: Date;
  url: string;
}

const DAY = 86_400_000;

/** RFC 5545. The same days give the same text, save the moment at which it was read. */
export function calendarOf(name: string, days: readonly CalendarDay[], now: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Pitwall', product: 'calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const { id, summary, description, from, to, url } of days)
    calendar.createEvent({
      id,
      stamp: now,
      allDay: true,
      start: from,
      // The end of an all-day event is the first day that is not of it any more.
      end: new Date(to.getTime() + DAY),
      summary,
      description,
      url,
    });
  return calendar.toString();
}
