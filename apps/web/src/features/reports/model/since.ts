const DAY = 86_400_000;

/** What a report may tell since, as its reader chooses it: a name and the days back. */
export const SPANS = [
  { value: 'month', label: '30 days', days: 30 },
  { value: 'quarter', label: 'Quarter', days: 91 },
  { value: 'half', label: 'Half a year', days: 182 },
] as const;
export type Span = (typeof SPANS)[number]['value'];

/** The day so many days before another, both YYYY-MM-DD. */
export const daysBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);

/** The span that a day belongs to; null for another day, as mails name one. */
export const spanOf = (since: string | undefined, today: string): Span | null =>
  since === undefined
    ? 'month'
    : (SPANS.find(({ days }) => daysBefore(today, days) === since)?.value ?? null);

/** The same as the API takes it; empty where the usual 30 days are meant. */
export const sinceInstant = (since: string | undefined): { since?: string } =>
  since === undefined ? {} : { since: `${since}T00:00:00Z` };
