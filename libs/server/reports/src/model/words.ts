import type { ReadyStage, Stage } from '@pitwall/contracts';

const STAGES: Record<ReadyStage, string> = {
  none: 'none yet',
  mvp: 'MVP',
  breakdown: 'breakdown',
  're-architecture': 're-architecture',
  scale: 'scale',
  stability: 'stability',
};
export const READY_FOR: Record<Stage, string> = {
  mvp: 'first users',
  breakdown: 'sudden growth',
  're-architecture': 'more than one of everything',
  scale: 'growth without heroics',
  stability: 'promises kept',
};

export const stageWord = (stage: ReadyStage): string => STAGES[stage];

/** What a system is built for; anything between nothing and all of the journey is not known. */
export const builtWords = ({ low, high }: { low: ReadyStage; high: ReadyStage }): string => {
  if (low === 'none' && high === 'stability') return 'not known yet';
  return low === high ? stageWord(low) : `between ${stageWord(low)} and ${stageWord(high)}`;
};

/** "1 task", "12 tasks". */
export const counted = (amount: number, one: string, many = `${one}s`): string =>
  `${numberWord(amount)} ${amount === 1 ? one : many}`;

/** With at most one digit behind the point: "12.5", "1,200". */
export const numberWord = (amount: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(amount);

/** Money without a fraction: "€1,200", "1,200" where no currency is said. */
export const moneyWord = (amount: number, currency: string | null): string =>
  currency === null
    ? numberWord(Math.round(amount))
    : new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        amount,
      );

/** The days of a path, from ten on without tenths: "3.5 days", "between 3 and 18 days". */
export function daysWord({ low, high }: { low: number; high: number }): string {
  const [from, to] = [roughDays(low), roughDays(high)];
  return from === to
    ? `${from} ${from === '1' ? 'day' : 'days'}`
    : `between ${from} and ${to} days`;
}

const roughDays = (days: number): string => numberWord(days >= 10 ? Math.round(days) : days);

/** "41", "between 41 and 53": a score that is not one number. */
export function rangeWord({ low, high }: { low: number; high: number }): string {
  const [from, to] = [String(Math.round(low)), String(Math.round(high))];
  return from === to ? from : `between ${from} and ${to}`;
}

/** "3 Mar 2027", where there is little room. */
export const shortDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A moment's day in a time zone, in full. */
export const momentWord = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(moment));

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Sentences that are there, one after the other. */
export const sentences = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');
