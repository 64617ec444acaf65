import type { CreateSprint, Sprint } from '@pitwall/contracts';
import { dayAfter, daysBetween, daysLater } from '../../../lib/days.ts';

const USUAL_LENGTH = 13;
const USUAL_SHARE = 0.2;

type Last = Pick<Sprint, 'name' | 'startsOn' | 'endsOn' | 'capacityDays' | 'debtShare'>;

/** "Sprint 9" becomes "Sprint 10"; a name without a number says nothing about the next. */
const nameAfter = (name: string): string => {
  const [, words, number] = /^(.*?)(\d+)$/.exec(name) ?? [];
  return number === undefined ? '' : `${words ?? ''}${Number(number) + 1}`;
};

/** What the next sprint probably is: as long as the last one, right after it, with the same days. */
export const nextSprint = (
  last: Last | undefined,
  today: string = dayAfter(0),
): Pick<CreateSprint, 'name' | 'startsOn' | 'endsOn' | 'debtShare'> & {
  capacityDays: number | undefined;
} => {
  if (last === undefined) {
    return {
      name: 'Sprint 1',
      startsOn: today,
      endsOn: daysLater(today, USUAL_LENGTH),
      capacityDays: undefined,
      debtShare: USUAL_SHARE,
    };
  }
  const after = daysLater(last.endsOn, 1);
  const startsOn = after < today ? today : after;
  return {
    name: nameAfter(last.name),
    startsOn,
    endsOn: daysLater(startsOn, daysBetween(last.startsOn, last.endsOn)),
    capacityDays: last.capacityDays,
    debtShare: last.debtShare,
  };
};
