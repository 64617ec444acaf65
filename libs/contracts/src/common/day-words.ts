/**
 * "3 March 2027", of a day YYYY-MM-DD or of a moment's day in UTC: as texts say it that are written once for readers
 * everywhere, with the month by its name, so that nobody takes the day for the month.
 */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  );
