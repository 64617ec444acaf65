/**
 * Days of a report as its sentences, its file and its mail write them: one form for whoever reads it, with the
 * name of the month and the year, so that no reader takes the day for the month.
 */
const day = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options);

/** "10 Dec 2026", of a calendar day YYYY-MM-DD. */
export const dayInDocument = (on: string): string =>
  day({ dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));

/** "27 November 2026": the day of a moment where the organization is. */
export const momentInDocument = (at: string, timeZone: string): string =>
  day({ dateStyle: 'long', timeZone }).format(new Date(at));
