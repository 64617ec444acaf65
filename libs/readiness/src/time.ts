const DAY = 86_400_000;

/** Days from `at` to `now`; an instant ahead of `now` (a clock that went backwards) is read as now. */
export const daysSince = (at: Date, now: Date): number =>
  Math.max(0, (now.getTime() - at.getTime()) / DAY);

/** The day of a moment, at its beginning in UTC. */
export const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / DAY) * DAY);

export const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

/** At most so many days ago, the last day included. */
export const isWithin = (at: Date, days: number, now: Date): boolean => daysSince(at, now) <= days;
