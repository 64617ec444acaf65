import { dayOf } from '../../../lib/days.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as a field for date and time takes it: in the reader's time zone, without naming it. */
export const localMoment = (moment: Date): string =>
  `${dayOf(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** What such a field holds, as an instant; what is not a moment stays as it was typed, to be refused. */
export const instantOf = (typed: string): string => {
  const moment = new Date(typed);
  return Number.isNaN(moment.getTime()) ? typed : moment.toISOString();
};
